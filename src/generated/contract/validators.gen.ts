// @ts-nocheck
// Generated from spec/driver-api.openapi.yaml by `npm run regenerate`. Do not edit.
import { codePointLength, formats } from '../../base/text/formats.ts';
import { type Validator, validator } from '../../base/violation.ts';

const body = validate11;
const schema12 = {"type":"object","properties":{"id":{"type":"integer","format":"int64"},"name":{"type":"string"},"homeGroupId":{"type":"integer","format":"int64"},"homeGroupName":{"type":"string"},"externalId":{"type":"string"},"tags":{"type":"array","items":{"$ref":"#/$defs/Tag"}},"chargerGroups":{"type":"array","items":{"$ref":"#/$defs/ChargerGroup"}},"chargers":{"type":"array","items":{"$ref":"#/$defs/Charger"}},"payerId":{"type":"integer","format":"int64","nullable":true},"integratedExternalIds":{"type":"array","items":{"$ref":"#/$defs/IntegratedExternalId"}}}};
const schema13 = {"type":"object","properties":{"id":{"type":"integer","format":"int64"},"idTag":{"type":"string"},"expiringDate":{"type":"string","format":"date-time"},"startDate":{"type":"string","format":"date-time","nullable":true},"lastUpdated":{"type":"string","format":"date-time","nullable":true},"tokenName":{"type":"string"},"invoicable":{"type":"boolean"}}};
const schema19 = {"type":"object","properties":{"referenceType":{"type":"integer","format":"int32","enum":[0,1]},"referenceId":{"type":"string"},"externalId":{"type":"string"},"effectiveFrom":{"type":"string","format":"date-time","nullable":true}}};
const formats0 = formats.int64;
const formats6 = formats["date-time"];
const formats12 = formats.int32;
const schema14 = {"type":"object","properties":{"onlineSocket":{"type":"integer","format":"int32","nullable":true},"offlineSocket":{"type":"integer","format":"int32","nullable":true},"errorSocket":{"type":"integer","format":"int32","nullable":true},"subgroups":{"type":"array","items":{"$ref":"#/$defs/ChargerGroup"}},"chargers":{"type":"array","items":{"$ref":"#/$defs/Charger"}},"payerId":{"type":"integer","format":"int64","nullable":true},"costId":{"type":"string"},"costName":{"type":"string"},"paymentRecipientId":{"type":"integer","format":"int64","nullable":true},"id":{"type":"integer","format":"int64"},"groupName":{"type":"string"},"groupType":{"anyOf":[{"type":"integer","format":"int32","enum":[0,1,2,3,4]},{"type":"integer","format":"int32","nullable":true,"minimum":0,"maximum":0}]},"externalId":{"type":"string"}}};
const wrapper0 = {validate: validate12};
const schema15 = {"type":"object","properties":{"id":{"type":"integer","format":"int64","nullable":true},"chargerId":{"type":"string"},"chargerName":{"type":"string"},"groupId":{"type":"integer","format":"int64"},"groupName":{"type":"string"},"firmwareVersion":{"type":"string","nullable":true},"publicGroupName":{"type":"string","nullable":true},"manufacturer":{"type":"string","nullable":true},"serialNumber":{"type":"string","nullable":true},"chargerModel":{"type":"string","nullable":true},"amountOfSockets":{"type":"integer","format":"int32"},"lastSeen":{"type":"string","format":"date-time"},"lastMessage":{"type":"string","nullable":true},"activeConnection":{"type":"boolean"},"chargerStatus":{"type":"string"},"locationInfo":{"$ref":"#/$defs/LocationInfo"},"pushIntegrationEnabled":{"type":"boolean"},"chargerSpecificMessageStructure":{"type":"boolean"},"chargerConfigurations":{"type":"array","nullable":true,"items":{"$ref":"#/$defs/ChargerConfiguration"}},"sockets":{"type":"array","nullable":true,"items":{"$ref":"#/$defs/Socket"}},"evseId":{"type":"string"},"splitEvseBySocket":{"type":"boolean"},"capabilities":{"type":"array","items":{"type":"string"}},"physicalReference":{"type":"string","nullable":true},"integrationRelays":{"type":"array","nullable":true,"items":{"type":"string"}},"iccid":{"type":"string","nullable":true},"imsi":{"type":"string","nullable":true},"meterSerialNumber":{"type":"string","nullable":true},"meterType":{"type":"string","nullable":true},"customProperties":{"type":"object","nullable":true,"additionalProperties":{"type":"string"}}}};
const schema16 = {"type":"object","properties":{"latitude":{"type":"number","format":"double"},"longitude":{"type":"number","format":"double"},"streetAddress":{"type":"string","nullable":true},"streetNumber":{"type":"string"},"houseLetter":{"type":"string","nullable":true},"postalNumber":{"type":"string"},"city":{"type":"string","nullable":true},"area":{"type":"string","nullable":true},"country":{"type":"string","nullable":true}}};
const schema17 = {"type":"object","properties":{"configName":{"type":"string"},"configValue":{"type":"string"},"canBeChanged":{"type":"boolean"}}};
const schema18 = {"type":"object","properties":{"type":{"type":"string","nullable":true},"maxPower":{"type":"string","nullable":true},"status":{"type":"string"},"id":{"type":"integer","format":"int32"},"name":{"type":"string"},"deviceEvseId":{"type":"integer","format":"int32","nullable":true},"deviceConnectorId":{"type":"integer","format":"int32","nullable":true},"format":{"type":"string","nullable":true},"socketPowerType":{"type":"string","nullable":true},"maxWatts":{"type":"integer","format":"int32","nullable":true},"maxVoltage":{"type":"integer","format":"int32","nullable":true},"maxAmperage":{"type":"integer","format":"int32","nullable":true},"phaseRotation":{"type":"string","nullable":true},"termsAndConditions":{"type":"string","format":"uri","nullable":true},"lastUpdated":{"type":"string","format":"date-time"},"chargingStationEvseId":{"type":"integer","format":"int32","nullable":true}}};
const formats26 = formats.double;
const formats42 = formats.uri;

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(!(formats0.validate(data0))){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.chargerId !== undefined){
if(typeof data.chargerId !== "string"){
const err2 = {instancePath:instancePath+"/chargerId",schemaPath:"#/properties/chargerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.chargerName !== undefined){
if(typeof data.chargerName !== "string"){
const err3 = {instancePath:instancePath+"/chargerName",schemaPath:"#/properties/chargerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.groupId !== undefined){
let data3 = data.groupId;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(!(formats0.validate(data3))){
const err5 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.groupName !== undefined){
if(typeof data.groupName !== "string"){
const err6 = {instancePath:instancePath+"/groupName",schemaPath:"#/properties/groupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.firmwareVersion !== undefined){
let data5 = data.firmwareVersion;
if((typeof data5 !== "string") && (data5 !== null)){
const err7 = {instancePath:instancePath+"/firmwareVersion",schemaPath:"#/properties/firmwareVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.publicGroupName !== undefined){
let data6 = data.publicGroupName;
if((typeof data6 !== "string") && (data6 !== null)){
const err8 = {instancePath:instancePath+"/publicGroupName",schemaPath:"#/properties/publicGroupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.manufacturer !== undefined){
let data7 = data.manufacturer;
if((typeof data7 !== "string") && (data7 !== null)){
const err9 = {instancePath:instancePath+"/manufacturer",schemaPath:"#/properties/manufacturer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serialNumber !== undefined){
let data8 = data.serialNumber;
if((typeof data8 !== "string") && (data8 !== null)){
const err10 = {instancePath:instancePath+"/serialNumber",schemaPath:"#/properties/serialNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.chargerModel !== undefined){
let data9 = data.chargerModel;
if((typeof data9 !== "string") && (data9 !== null)){
const err11 = {instancePath:instancePath+"/chargerModel",schemaPath:"#/properties/chargerModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.amountOfSockets !== undefined){
let data10 = data.amountOfSockets;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err12 = {instancePath:instancePath+"/amountOfSockets",schemaPath:"#/properties/amountOfSockets/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(!(formats12.validate(data10))){
const err13 = {instancePath:instancePath+"/amountOfSockets",schemaPath:"#/properties/amountOfSockets/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.lastSeen !== undefined){
let data11 = data.lastSeen;
if(typeof data11 === "string"){
if(!(formats6(data11))){
const err14 = {instancePath:instancePath+"/lastSeen",schemaPath:"#/properties/lastSeen/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/lastSeen",schemaPath:"#/properties/lastSeen/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.lastMessage !== undefined){
let data12 = data.lastMessage;
if((typeof data12 !== "string") && (data12 !== null)){
const err16 = {instancePath:instancePath+"/lastMessage",schemaPath:"#/properties/lastMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.activeConnection !== undefined){
if(typeof data.activeConnection !== "boolean"){
const err17 = {instancePath:instancePath+"/activeConnection",schemaPath:"#/properties/activeConnection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.chargerStatus !== undefined){
if(typeof data.chargerStatus !== "string"){
const err18 = {instancePath:instancePath+"/chargerStatus",schemaPath:"#/properties/chargerStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.locationInfo !== undefined){
let data15 = data.locationInfo;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.latitude !== undefined){
let data16 = data15.latitude;
if((typeof data16 == "number") && (isFinite(data16))){
if(!(formats26.validate(data16))){
const err19 = {instancePath:instancePath+"/locationInfo/latitude",schemaPath:"#/$defs/LocationInfo/properties/latitude/format",keyword:"format",params:{format: "double"},message:"must match format \""+"double"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/locationInfo/latitude",schemaPath:"#/$defs/LocationInfo/properties/latitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data15.longitude !== undefined){
let data17 = data15.longitude;
if((typeof data17 == "number") && (isFinite(data17))){
if(!(formats26.validate(data17))){
const err21 = {instancePath:instancePath+"/locationInfo/longitude",schemaPath:"#/$defs/LocationInfo/properties/longitude/format",keyword:"format",params:{format: "double"},message:"must match format \""+"double"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/locationInfo/longitude",schemaPath:"#/$defs/LocationInfo/properties/longitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data15.streetAddress !== undefined){
let data18 = data15.streetAddress;
if((typeof data18 !== "string") && (data18 !== null)){
const err23 = {instancePath:instancePath+"/locationInfo/streetAddress",schemaPath:"#/$defs/LocationInfo/properties/streetAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.streetNumber !== undefined){
if(typeof data15.streetNumber !== "string"){
const err24 = {instancePath:instancePath+"/locationInfo/streetNumber",schemaPath:"#/$defs/LocationInfo/properties/streetNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data15.houseLetter !== undefined){
let data20 = data15.houseLetter;
if((typeof data20 !== "string") && (data20 !== null)){
const err25 = {instancePath:instancePath+"/locationInfo/houseLetter",schemaPath:"#/$defs/LocationInfo/properties/houseLetter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.postalNumber !== undefined){
if(typeof data15.postalNumber !== "string"){
const err26 = {instancePath:instancePath+"/locationInfo/postalNumber",schemaPath:"#/$defs/LocationInfo/properties/postalNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.city !== undefined){
let data22 = data15.city;
if((typeof data22 !== "string") && (data22 !== null)){
const err27 = {instancePath:instancePath+"/locationInfo/city",schemaPath:"#/$defs/LocationInfo/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.area !== undefined){
let data23 = data15.area;
if((typeof data23 !== "string") && (data23 !== null)){
const err28 = {instancePath:instancePath+"/locationInfo/area",schemaPath:"#/$defs/LocationInfo/properties/area/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.country !== undefined){
let data24 = data15.country;
if((typeof data24 !== "string") && (data24 !== null)){
const err29 = {instancePath:instancePath+"/locationInfo/country",schemaPath:"#/$defs/LocationInfo/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/locationInfo",schemaPath:"#/$defs/LocationInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.pushIntegrationEnabled !== undefined){
if(typeof data.pushIntegrationEnabled !== "boolean"){
const err31 = {instancePath:instancePath+"/pushIntegrationEnabled",schemaPath:"#/properties/pushIntegrationEnabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.chargerSpecificMessageStructure !== undefined){
if(typeof data.chargerSpecificMessageStructure !== "boolean"){
const err32 = {instancePath:instancePath+"/chargerSpecificMessageStructure",schemaPath:"#/properties/chargerSpecificMessageStructure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.chargerConfigurations !== undefined){
let data27 = data.chargerConfigurations;
if((!(Array.isArray(data27))) && (data27 !== null)){
const err33 = {instancePath:instancePath+"/chargerConfigurations",schemaPath:"#/properties/chargerConfigurations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(Array.isArray(data27)){
const len0 = data27.length;
for(let i0=0; i0<len0; i0++){
let data28 = data27[i0];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.configName !== undefined){
if(typeof data28.configName !== "string"){
const err34 = {instancePath:instancePath+"/chargerConfigurations/" + i0+"/configName",schemaPath:"#/$defs/ChargerConfiguration/properties/configName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data28.configValue !== undefined){
if(typeof data28.configValue !== "string"){
const err35 = {instancePath:instancePath+"/chargerConfigurations/" + i0+"/configValue",schemaPath:"#/$defs/ChargerConfiguration/properties/configValue/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data28.canBeChanged !== undefined){
if(typeof data28.canBeChanged !== "boolean"){
const err36 = {instancePath:instancePath+"/chargerConfigurations/" + i0+"/canBeChanged",schemaPath:"#/$defs/ChargerConfiguration/properties/canBeChanged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/chargerConfigurations/" + i0,schemaPath:"#/$defs/ChargerConfiguration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
if(data.sockets !== undefined){
let data32 = data.sockets;
if((!(Array.isArray(data32))) && (data32 !== null)){
const err38 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(Array.isArray(data32)){
const len1 = data32.length;
for(let i1=0; i1<len1; i1++){
let data33 = data32[i1];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.type !== undefined){
let data34 = data33.type;
if((typeof data34 !== "string") && (data34 !== null)){
const err39 = {instancePath:instancePath+"/sockets/" + i1+"/type",schemaPath:"#/$defs/Socket/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data33.maxPower !== undefined){
let data35 = data33.maxPower;
if((typeof data35 !== "string") && (data35 !== null)){
const err40 = {instancePath:instancePath+"/sockets/" + i1+"/maxPower",schemaPath:"#/$defs/Socket/properties/maxPower/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data33.status !== undefined){
if(typeof data33.status !== "string"){
const err41 = {instancePath:instancePath+"/sockets/" + i1+"/status",schemaPath:"#/$defs/Socket/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data33.id !== undefined){
let data37 = data33.id;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err42 = {instancePath:instancePath+"/sockets/" + i1+"/id",schemaPath:"#/$defs/Socket/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(!(formats12.validate(data37))){
const err43 = {instancePath:instancePath+"/sockets/" + i1+"/id",schemaPath:"#/$defs/Socket/properties/id/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data33.name !== undefined){
if(typeof data33.name !== "string"){
const err44 = {instancePath:instancePath+"/sockets/" + i1+"/name",schemaPath:"#/$defs/Socket/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data33.deviceEvseId !== undefined){
let data39 = data33.deviceEvseId;
if((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (data39 !== null)){
const err45 = {instancePath:instancePath+"/sockets/" + i1+"/deviceEvseId",schemaPath:"#/$defs/Socket/properties/deviceEvseId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(!(formats12.validate(data39))){
const err46 = {instancePath:instancePath+"/sockets/" + i1+"/deviceEvseId",schemaPath:"#/$defs/Socket/properties/deviceEvseId/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data33.deviceConnectorId !== undefined){
let data40 = data33.deviceConnectorId;
if((!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))) && (data40 !== null)){
const err47 = {instancePath:instancePath+"/sockets/" + i1+"/deviceConnectorId",schemaPath:"#/$defs/Socket/properties/deviceConnectorId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(!(formats12.validate(data40))){
const err48 = {instancePath:instancePath+"/sockets/" + i1+"/deviceConnectorId",schemaPath:"#/$defs/Socket/properties/deviceConnectorId/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data33.format !== undefined){
let data41 = data33.format;
if((typeof data41 !== "string") && (data41 !== null)){
const err49 = {instancePath:instancePath+"/sockets/" + i1+"/format",schemaPath:"#/$defs/Socket/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data33.socketPowerType !== undefined){
let data42 = data33.socketPowerType;
if((typeof data42 !== "string") && (data42 !== null)){
const err50 = {instancePath:instancePath+"/sockets/" + i1+"/socketPowerType",schemaPath:"#/$defs/Socket/properties/socketPowerType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data33.maxWatts !== undefined){
let data43 = data33.maxWatts;
if((!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))) && (data43 !== null)){
const err51 = {instancePath:instancePath+"/sockets/" + i1+"/maxWatts",schemaPath:"#/$defs/Socket/properties/maxWatts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(!(formats12.validate(data43))){
const err52 = {instancePath:instancePath+"/sockets/" + i1+"/maxWatts",schemaPath:"#/$defs/Socket/properties/maxWatts/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data33.maxVoltage !== undefined){
let data44 = data33.maxVoltage;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (data44 !== null)){
const err53 = {instancePath:instancePath+"/sockets/" + i1+"/maxVoltage",schemaPath:"#/$defs/Socket/properties/maxVoltage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(!(formats12.validate(data44))){
const err54 = {instancePath:instancePath+"/sockets/" + i1+"/maxVoltage",schemaPath:"#/$defs/Socket/properties/maxVoltage/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data33.maxAmperage !== undefined){
let data45 = data33.maxAmperage;
if((!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))) && (data45 !== null)){
const err55 = {instancePath:instancePath+"/sockets/" + i1+"/maxAmperage",schemaPath:"#/$defs/Socket/properties/maxAmperage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(!(formats12.validate(data45))){
const err56 = {instancePath:instancePath+"/sockets/" + i1+"/maxAmperage",schemaPath:"#/$defs/Socket/properties/maxAmperage/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data33.phaseRotation !== undefined){
let data46 = data33.phaseRotation;
if((typeof data46 !== "string") && (data46 !== null)){
const err57 = {instancePath:instancePath+"/sockets/" + i1+"/phaseRotation",schemaPath:"#/$defs/Socket/properties/phaseRotation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data33.termsAndConditions !== undefined){
let data47 = data33.termsAndConditions;
if((typeof data47 !== "string") && (data47 !== null)){
const err58 = {instancePath:instancePath+"/sockets/" + i1+"/termsAndConditions",schemaPath:"#/$defs/Socket/properties/termsAndConditions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(typeof data47 === "string"){
if(!(formats42(data47))){
const err59 = {instancePath:instancePath+"/sockets/" + i1+"/termsAndConditions",schemaPath:"#/$defs/Socket/properties/termsAndConditions/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data33.lastUpdated !== undefined){
let data48 = data33.lastUpdated;
if(typeof data48 === "string"){
if(!(formats6(data48))){
const err60 = {instancePath:instancePath+"/sockets/" + i1+"/lastUpdated",schemaPath:"#/$defs/Socket/properties/lastUpdated/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/sockets/" + i1+"/lastUpdated",schemaPath:"#/$defs/Socket/properties/lastUpdated/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data33.chargingStationEvseId !== undefined){
let data49 = data33.chargingStationEvseId;
if((!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))) && (data49 !== null)){
const err62 = {instancePath:instancePath+"/sockets/" + i1+"/chargingStationEvseId",schemaPath:"#/$defs/Socket/properties/chargingStationEvseId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(!(formats12.validate(data49))){
const err63 = {instancePath:instancePath+"/sockets/" + i1+"/chargingStationEvseId",schemaPath:"#/$defs/Socket/properties/chargingStationEvseId/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
}
else {
const err64 = {instancePath:instancePath+"/sockets/" + i1,schemaPath:"#/$defs/Socket/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
if(data.evseId !== undefined){
if(typeof data.evseId !== "string"){
const err65 = {instancePath:instancePath+"/evseId",schemaPath:"#/properties/evseId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.splitEvseBySocket !== undefined){
if(typeof data.splitEvseBySocket !== "boolean"){
const err66 = {instancePath:instancePath+"/splitEvseBySocket",schemaPath:"#/properties/splitEvseBySocket/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data52 = data.capabilities;
if(Array.isArray(data52)){
const len2 = data52.length;
for(let i2=0; i2<len2; i2++){
if(typeof data52[i2] !== "string"){
const err67 = {instancePath:instancePath+"/capabilities/" + i2,schemaPath:"#/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.physicalReference !== undefined){
let data54 = data.physicalReference;
if((typeof data54 !== "string") && (data54 !== null)){
const err69 = {instancePath:instancePath+"/physicalReference",schemaPath:"#/properties/physicalReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.integrationRelays !== undefined){
let data55 = data.integrationRelays;
if((!(Array.isArray(data55))) && (data55 !== null)){
const err70 = {instancePath:instancePath+"/integrationRelays",schemaPath:"#/properties/integrationRelays/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(Array.isArray(data55)){
const len3 = data55.length;
for(let i3=0; i3<len3; i3++){
if(typeof data55[i3] !== "string"){
const err71 = {instancePath:instancePath+"/integrationRelays/" + i3,schemaPath:"#/properties/integrationRelays/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
if(data.iccid !== undefined){
let data57 = data.iccid;
if((typeof data57 !== "string") && (data57 !== null)){
const err72 = {instancePath:instancePath+"/iccid",schemaPath:"#/properties/iccid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.imsi !== undefined){
let data58 = data.imsi;
if((typeof data58 !== "string") && (data58 !== null)){
const err73 = {instancePath:instancePath+"/imsi",schemaPath:"#/properties/imsi/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.meterSerialNumber !== undefined){
let data59 = data.meterSerialNumber;
if((typeof data59 !== "string") && (data59 !== null)){
const err74 = {instancePath:instancePath+"/meterSerialNumber",schemaPath:"#/properties/meterSerialNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.meterType !== undefined){
let data60 = data.meterType;
if((typeof data60 !== "string") && (data60 !== null)){
const err75 = {instancePath:instancePath+"/meterType",schemaPath:"#/properties/meterType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.customProperties !== undefined){
let data61 = data.customProperties;
if((!(data61 && typeof data61 == "object" && !Array.isArray(data61))) && (data61 !== null)){
const err76 = {instancePath:instancePath+"/customProperties",schemaPath:"#/properties/customProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key0 in data61){
if(typeof data61[key0] !== "string"){
const err77 = {instancePath:instancePath+"/customProperties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customProperties/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.onlineSocket !== undefined){
let data0 = data.onlineSocket;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/onlineSocket",schemaPath:"#/properties/onlineSocket/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(!(formats12.validate(data0))){
const err1 = {instancePath:instancePath+"/onlineSocket",schemaPath:"#/properties/onlineSocket/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.offlineSocket !== undefined){
let data1 = data.offlineSocket;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
const err2 = {instancePath:instancePath+"/offlineSocket",schemaPath:"#/properties/offlineSocket/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(!(formats12.validate(data1))){
const err3 = {instancePath:instancePath+"/offlineSocket",schemaPath:"#/properties/offlineSocket/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.errorSocket !== undefined){
let data2 = data.errorSocket;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
const err4 = {instancePath:instancePath+"/errorSocket",schemaPath:"#/properties/errorSocket/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(!(formats12.validate(data2))){
const err5 = {instancePath:instancePath+"/errorSocket",schemaPath:"#/properties/errorSocket/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.subgroups !== undefined){
let data3 = data.subgroups;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data3[i0], {instancePath:instancePath+"/subgroups/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/subgroups",schemaPath:"#/properties/subgroups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.chargers !== undefined){
let data5 = data.chargers;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate13(data5[i1], {instancePath:instancePath+"/chargers/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.payerId !== undefined){
let data7 = data.payerId;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err8 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(!(formats0.validate(data7))){
const err9 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.costId !== undefined){
if(typeof data.costId !== "string"){
const err10 = {instancePath:instancePath+"/costId",schemaPath:"#/properties/costId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.costName !== undefined){
if(typeof data.costName !== "string"){
const err11 = {instancePath:instancePath+"/costName",schemaPath:"#/properties/costName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.paymentRecipientId !== undefined){
let data10 = data.paymentRecipientId;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
const err12 = {instancePath:instancePath+"/paymentRecipientId",schemaPath:"#/properties/paymentRecipientId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(!(formats0.validate(data10))){
const err13 = {instancePath:instancePath+"/paymentRecipientId",schemaPath:"#/properties/paymentRecipientId/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.id !== undefined){
let data11 = data.id;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(!(formats0.validate(data11))){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.groupName !== undefined){
if(typeof data.groupName !== "string"){
const err16 = {instancePath:instancePath+"/groupName",schemaPath:"#/properties/groupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.groupType !== undefined){
let data13 = data.groupType;
const _errs31 = errors;
let valid5 = false;
const _errs32 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err17 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((((data13 === 0) || (data13 === 1)) || (data13 === 2)) || (data13 === 3)) || (data13 === 4))){
const err18 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema14.properties.groupType.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(!(formats12.validate(data13))){
const err19 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/0/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs32 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs34 = errors;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
const err20 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 0 || isNaN(data13)){
const err21 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0},message:"must be <= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(formats12.validate(data13))){
const err23 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf/1/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid0 = _errs34 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
const err24 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
}
if(data.externalId !== undefined){
if(typeof data.externalId !== "string"){
const err25 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(!(formats0.validate(data0))){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.homeGroupId !== undefined){
let data2 = data.homeGroupId;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/homeGroupId",schemaPath:"#/properties/homeGroupId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(!(formats0.validate(data2))){
const err4 = {instancePath:instancePath+"/homeGroupId",schemaPath:"#/properties/homeGroupId/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.homeGroupName !== undefined){
if(typeof data.homeGroupName !== "string"){
const err5 = {instancePath:instancePath+"/homeGroupName",schemaPath:"#/properties/homeGroupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.externalId !== undefined){
if(typeof data.externalId !== "string"){
const err6 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tags !== undefined){
let data5 = data.tags;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id !== undefined){
let data7 = data6.id;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err7 = {instancePath:instancePath+"/tags/" + i0+"/id",schemaPath:"#/$defs/Tag/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(!(formats0.validate(data7))){
const err8 = {instancePath:instancePath+"/tags/" + i0+"/id",schemaPath:"#/$defs/Tag/properties/id/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data6.idTag !== undefined){
if(typeof data6.idTag !== "string"){
const err9 = {instancePath:instancePath+"/tags/" + i0+"/idTag",schemaPath:"#/$defs/Tag/properties/idTag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.expiringDate !== undefined){
let data9 = data6.expiringDate;
if(typeof data9 === "string"){
if(!(formats6(data9))){
const err10 = {instancePath:instancePath+"/tags/" + i0+"/expiringDate",schemaPath:"#/$defs/Tag/properties/expiringDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/tags/" + i0+"/expiringDate",schemaPath:"#/$defs/Tag/properties/expiringDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.startDate !== undefined){
let data10 = data6.startDate;
if((typeof data10 !== "string") && (data10 !== null)){
const err12 = {instancePath:instancePath+"/tags/" + i0+"/startDate",schemaPath:"#/$defs/Tag/properties/startDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data10 === "string"){
if(!(formats6(data10))){
const err13 = {instancePath:instancePath+"/tags/" + i0+"/startDate",schemaPath:"#/$defs/Tag/properties/startDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data6.lastUpdated !== undefined){
let data11 = data6.lastUpdated;
if((typeof data11 !== "string") && (data11 !== null)){
const err14 = {instancePath:instancePath+"/tags/" + i0+"/lastUpdated",schemaPath:"#/$defs/Tag/properties/lastUpdated/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data11 === "string"){
if(!(formats6(data11))){
const err15 = {instancePath:instancePath+"/tags/" + i0+"/lastUpdated",schemaPath:"#/$defs/Tag/properties/lastUpdated/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data6.tokenName !== undefined){
if(typeof data6.tokenName !== "string"){
const err16 = {instancePath:instancePath+"/tags/" + i0+"/tokenName",schemaPath:"#/$defs/Tag/properties/tokenName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.invoicable !== undefined){
if(typeof data6.invoicable !== "boolean"){
const err17 = {instancePath:instancePath+"/tags/" + i0+"/invoicable",schemaPath:"#/$defs/Tag/properties/invoicable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/Tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.chargerGroups !== undefined){
let data14 = data.chargerGroups;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
if(!(validate12(data14[i1], {instancePath:instancePath+"/chargerGroups/" + i1,parentData:data14,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/chargerGroups",schemaPath:"#/properties/chargerGroups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.chargers !== undefined){
let data16 = data.chargers;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
if(!(validate13(data16[i2], {instancePath:instancePath+"/chargers/" + i2,parentData:data16,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.payerId !== undefined){
let data18 = data.payerId;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err22 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(!(formats0.validate(data18))){
const err23 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.integratedExternalIds !== undefined){
let data19 = data.integratedExternalIds;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.referenceType !== undefined){
let data21 = data20.referenceType;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err24 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/referenceType",schemaPath:"#/$defs/IntegratedExternalId/properties/referenceType/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data21 === 0) || (data21 === 1))){
const err25 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/referenceType",schemaPath:"#/$defs/IntegratedExternalId/properties/referenceType/enum",keyword:"enum",params:{allowedValues: schema19.properties.referenceType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(!(formats12.validate(data21))){
const err26 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/referenceType",schemaPath:"#/$defs/IntegratedExternalId/properties/referenceType/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data20.referenceId !== undefined){
if(typeof data20.referenceId !== "string"){
const err27 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/referenceId",schemaPath:"#/$defs/IntegratedExternalId/properties/referenceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data20.externalId !== undefined){
if(typeof data20.externalId !== "string"){
const err28 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/externalId",schemaPath:"#/$defs/IntegratedExternalId/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data20.effectiveFrom !== undefined){
let data24 = data20.effectiveFrom;
if((typeof data24 !== "string") && (data24 !== null)){
const err29 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/effectiveFrom",schemaPath:"#/$defs/IntegratedExternalId/properties/effectiveFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data24 === "string"){
if(!(formats6(data24))){
const err30 = {instancePath:instancePath+"/integratedExternalIds/" + i3+"/effectiveFrom",schemaPath:"#/$defs/IntegratedExternalId/properties/effectiveFrom/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/integratedExternalIds/" + i3,schemaPath:"#/$defs/IntegratedExternalId/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/integratedExternalIds",schemaPath:"#/properties/integratedExternalIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const problem = validate17;
const schema20 = {"type":"object","properties":{"type":{"type":"string","format":"uri-reference"},"title":{"type":"string"},"status":{"type":"integer","format":"int32"},"detail":{"type":"string"},"instance":{"type":"string","format":"uri-reference"}}};
const formats64 = formats["uri-reference"];

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(!(formats64(data0))){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format: "uri-reference"},message:"must match format \""+"uri-reference"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(!(formats12.validate(data2))){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/format",keyword:"format",params:{format: "int32"},message:"must match format \""+"int32"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.detail !== undefined){
if(typeof data.detail !== "string"){
const err5 = {instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.instance !== undefined){
let data4 = data.instance;
if(typeof data4 === "string"){
if(!(formats64(data4))){
const err6 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/format",keyword:"format",params:{format: "uri-reference"},message:"must match format \""+"uri-reference"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const path = validate18;
const schema21 = {"$id":"path","type":"object","properties":{"externalId":{"type":"string","minLength":1,"maxLength":128,"pattern":"^[^\\S\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F][^\\u0000-\\u001F\\u007F-\\u009F]*$"}},"required":["externalId"]};
const func2 = codePointLength;
const pattern0 = new RegExp("^[^\\S\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F][^\\u0000-\\u001F\\u007F-\\u009F]*$", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="path" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.externalId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "externalId"},message:"must have required property '"+"externalId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.externalId !== undefined){
let data0 = data.externalId;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err1 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F][^\\u0000-\\u001F\\u007F-\\u009F]*$"},message:"must match pattern \""+"^[^\\S\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F][^\\u0000-\\u001F\\u007F-\\u009F]*$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

/** The 200 body. */
export const validateDriver: Validator = validator(body);
/** The body of an error. */
export const validateProblem: Validator = validator(problem);
/** The path parameters, decoded, by name. */
export const validatePathParameters: Validator = validator(path);
