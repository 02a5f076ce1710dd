// @ts-nocheck
// Generated from spec/fixtures/customers.schema.json and spec/fixtures/driver.schema.json by `npm run regenerate`. Do not edit.
import { codePointLength } from '../../base/text/formats.ts';
import { type Validator, validator } from '../../base/violation.ts';

const customers = validate21;
const schema6 = {"type":"array","minItems":1,"maxItems":1000,"items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"name":{"type":"string","minLength":1},"keys":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[!-~]{1,256}$","patternErrorMessage":"ASCII characters without blanks, 256 at most"}}},"required":["id","keys"]}};
const func2 = codePointLength;
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern1 = new RegExp("^[!-~]{1,256}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema6.items.required,parentSchema:schema6.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.keys === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'",schema:schema6.items.required,parentSchema:schema6.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "id") || (key0 === "name")) || (key0 === "keys"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6.items,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err5 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema6.items.properties.id,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.items.properties.id,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern0.test(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema6.items.properties.id,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.items.properties.id.type,parentSchema:schema6.items.properties.id,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.name !== undefined){
let data2 = data0.name;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err9 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.items.properties.name,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.items.properties.name.type,parentSchema:schema6.items.properties.name,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.keys !== undefined){
let data3 = data0.keys;
if(Array.isArray(data3)){
if(data3.length > 100){
const err11 = {instancePath:instancePath+"/" + i0+"/keys",schemaPath:"#/items/properties/keys/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema6.items.properties.keys,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/" + i0+"/keys",schemaPath:"#/items/properties/keys/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema6.items.properties.keys,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err13 = {instancePath:instancePath+"/" + i0+"/keys/" + i1,schemaPath:"#/items/properties/keys/items/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,256}$"},message:"must match pattern \""+"^[!-~]{1,256}$"+"\"",schema:"^[!-~]{1,256}$",parentSchema:schema6.items.properties.keys.items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0+"/keys/" + i1,schemaPath:"#/items/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.items.properties.keys.items.type,parentSchema:schema6.items.properties.keys.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0+"/keys",schemaPath:"#/items/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.items.properties.keys.type,parentSchema:schema6.items.properties.keys,data:data3};
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
else {
const err16 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.items.type,parentSchema:schema6.items,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

const driver = validate22;
const schema7 = {"type":["object","array"],"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/driver"}},"else":{"$ref":"#/definitions/driver"},"definitions":{"driver":{"type":"object","additionalProperties":false,"properties":{"customer":{"type":"string","minLength":1},"externalId":{"type":"string","minLength":1,"maxLength":128,"pattern":"^(?!\\s*$)[^\\u0000-\\u001F\\u007F-\\u009F]+$","patternErrorMessage":"text that is not blank and has no control characters"},"story":{"type":"string","minLength":1},"recorded":{"type":"string","minLength":1},"id":{"type":"integer","minimum":1,"maximum":1000000},"name":{"type":"string","minLength":1},"country":{"allOf":[{"$ref":"#/definitions/country"}]},"home":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"payerId":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"tags":{"type":["integer","array"],"minimum":0,"maximum":50,"maxItems":100,"items":{"$ref":"#/definitions/tag"}},"sites":{"allOf":[{"$ref":"#/definitions/sites"}]},"access":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"maxItems":100},"worldSites":{"type":"integer","minimum":0,"maximum":20},"chargers":{"type":"array","maxItems":500,"items":{"$ref":"#/definitions/grantedCharger"}},"integratedExternalIds":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/integrated"}}},"required":["externalId"]},"country":{"type":"string","enum":["FI","SE","NO","DK","DE","NL","BE","FR","ES","IT","AT","GB"]},"tag":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":1000000},"state":{"type":"string","enum":["expired","current","future"]},"idTag":{"type":"string","pattern":"^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$","patternErrorMessage":"8, 14 or 20 upper-case hexadecimal digits in quotes, such as \"04A2C35E7B6180\" (W20)"},"startDate":{"type":["string","null"],"pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"},"expiringDate":{"type":"string","pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"},"lastUpdated":{"type":["string","null"],"pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"},"tokenName":{"type":"string","minLength":1},"invoicable":{"type":"boolean"}}},"sites":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"additionalProperties":{"$ref":"#/definitions/site"}},"site":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":1000000},"name":{"type":"string","minLength":1},"kind":{"type":"string","enum":["residence","workplace","destination","hub","depot"]},"country":{"allOf":[{"$ref":"#/definitions/country"}]},"city":{"type":"string","minLength":1},"street":{"type":"string","minLength":1},"streetNumber":{"type":"string","minLength":1},"houseLetter":{"type":["string","null"]},"postalNumber":{"type":"string","minLength":1},"access":{"type":"boolean"},"externalId":{"type":"string"},"groupType":{"type":"integer","minimum":0,"maximum":4},"payerId":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"costId":{"type":"string"},"costName":{"type":"string"},"paymentRecipientId":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"chargers":{"type":"array","maxItems":500,"items":{"$ref":"#/definitions/charger"}},"sites":{"allOf":[{"$ref":"#/definitions/sites"}]}}},"charger":{"type":"object","properties":{"key":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"name":{"type":"string","minLength":1},"id":{"type":"integer","minimum":1,"maximum":1000000},"model":{"type":"string","enum":["GLB 3.7","Ensto One EVH161","Pulsar Plus 7.4","Eve Single S-line","Terra AC W7-T-R-C-0","Elvi 11","AMTRON Charge Control 11","Easee Home","Zaptec Go","Njord Go 11","Zaptec Pro","KeContact P30 x-series","Terra AC W22-T-RD-MC-0","Eve Double Pro-line","BusinessLine Double 22","Chargestorm Connected 2","AMEDIO Professional+ 22","LS4 Twin T2","Ensto Chago EVF200 Schuko","EVlink Parking EVF2S7P44","EVlink Pro AC EVB3S22N4","Terra 53 CJG","QC45","Veefil-RT 50","PKM150","Terra 184 CC","Hypercharger HYC300","Hypercharger HYC400","C-Series C504 4xS","T-Series T500 Movable","SICHARGE D 160","SICHARGE UC 150"]},"count":{"type":"integer","minimum":1,"maximum":2000},"connection":{"type":"string","enum":["online","offline","never"]},"lastSeen":{"type":"string","pattern":"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$","patternErrorMessage":"a time before the clock such as -PT12M, -PT3H or -P2D (weeks, days, hours, minutes, seconds)"},"status":{"type":"string","enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"sockets":{"type":"object","propertyNames":{"pattern":"^[1-9]\\d?$","patternErrorMessage":"the number of a socket, from 1"},"additionalProperties":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"additionalProperties":false,"required":["status"],"properties":{"status":{"type":"string","enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"since":{"type":"string","pattern":"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$","patternErrorMessage":"a time before the clock such as -PT12M, -PT3H or -P2D (weeks, days, hours, minutes, seconds)"}}}},"chargerId":{"type":"string","minLength":1},"evseId":{"type":"string","minLength":1},"firmwareVersion":{"type":["string","null"]},"publicGroupName":{"type":["string","null"]},"serialNumber":{"type":["string","null"]},"lastMessage":{"type":["string","null"]},"pushIntegrationEnabled":{"type":"boolean"},"chargerSpecificMessageStructure":{"type":"boolean"},"chargerConfigurations":{"type":["array","null"]},"splitEvseBySocket":{"type":"boolean"},"capabilities":{"type":"array"},"physicalReference":{"type":["string","null"]},"integrationRelays":{"type":["array","null"]},"iccid":{"type":["string","null"]},"imsi":{"type":["string","null"]},"meterSerialNumber":{"type":["string","null"]},"meterType":{"type":["string","null"]},"customProperties":{"type":["object","null"]},"locationInfo":{"type":"object"}}},"grantedCharger":{"allOf":[{"$ref":"#/definitions/charger"}],"properties":{"ref":{"type":"string","minLength":1},"site":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"}}},"integrated":{"type":"object","additionalProperties":false,"properties":{"referenceType":{"type":"integer","enum":[0,1]},"referenceId":{"type":"string","minLength":1},"externalId":{"type":"string","minLength":1},"effectiveFrom":{"type":["string","null"],"pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"}},"required":["referenceId"]}}};
const schema8 = {"type":"object","additionalProperties":false,"properties":{"customer":{"type":"string","minLength":1},"externalId":{"type":"string","minLength":1,"maxLength":128,"pattern":"^(?!\\s*$)[^\\u0000-\\u001F\\u007F-\\u009F]+$","patternErrorMessage":"text that is not blank and has no control characters"},"story":{"type":"string","minLength":1},"recorded":{"type":"string","minLength":1},"id":{"type":"integer","minimum":1,"maximum":1000000},"name":{"type":"string","minLength":1},"country":{"allOf":[{"$ref":"#/definitions/country"}]},"home":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"payerId":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"tags":{"type":["integer","array"],"minimum":0,"maximum":50,"maxItems":100,"items":{"$ref":"#/definitions/tag"}},"sites":{"allOf":[{"$ref":"#/definitions/sites"}]},"access":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"maxItems":100},"worldSites":{"type":"integer","minimum":0,"maximum":20},"chargers":{"type":"array","maxItems":500,"items":{"$ref":"#/definitions/grantedCharger"}},"integratedExternalIds":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/integrated"}}},"required":["externalId"]};
const func5 = Object.prototype.hasOwnProperty;
const pattern2 = new RegExp("^(?!\\s*$)[^\\u0000-\\u001F\\u007F-\\u009F]+$", "u");
const schema9 = {"type":"string","enum":["FI","SE","NO","DK","DE","NL","BE","FR","ES","IT","AT","GB"]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((((data === "FI") || (data === "SE")) || (data === "NO")) || (data === "DK")) || (data === "DE")) || (data === "NL")) || (data === "BE")) || (data === "FR")) || (data === "ES")) || (data === "IT")) || (data === "AT")) || (data === "GB"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema9.enum},message:"must be equal to one of the allowed values",schema:schema9.enum,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":1000000},"state":{"type":"string","enum":["expired","current","future"]},"idTag":{"type":"string","pattern":"^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$","patternErrorMessage":"8, 14 or 20 upper-case hexadecimal digits in quotes, such as \"04A2C35E7B6180\" (W20)"},"startDate":{"type":["string","null"],"pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"},"expiringDate":{"type":"string","pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"},"lastUpdated":{"type":["string","null"],"pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"},"tokenName":{"type":"string","minLength":1},"invoicable":{"type":"boolean"}}};
const pattern4 = new RegExp("^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$", "u");
const pattern5 = new RegExp("^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "state")) || (key0 === "idTag")) || (key0 === "startDate")) || (key0 === "expiringDate")) || (key0 === "lastUpdated")) || (key0 === "tokenName")) || (key0 === "invoicable"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema10.properties.id.type,parentSchema:schema10.properties.id,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema10.properties.id,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema10.properties.id,data:data0};
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
if(data.state !== undefined){
let data1 = data.state;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.state.type,parentSchema:schema10.properties.state,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "expired") || (data1 === "current")) || (data1 === "future"))){
const err5 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema10.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema10.properties.state.enum,parentSchema:schema10.properties.state,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.idTag !== undefined){
let data2 = data.idTag;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/idTag",schemaPath:"#/properties/idTag/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$"},message:"must match pattern \""+"^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$"+"\"",schema:"^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$",parentSchema:schema10.properties.idTag,data:data2};
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
const err7 = {instancePath:instancePath+"/idTag",schemaPath:"#/properties/idTag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.idTag.type,parentSchema:schema10.properties.idTag,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.startDate !== undefined){
let data3 = data.startDate;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/startDate",schemaPath:"#/properties/startDate/type",keyword:"type",params:{type: schema10.properties.startDate.type},message:"must be string,null",schema:schema10.properties.startDate.type,parentSchema:schema10.properties.startDate,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err9 = {instancePath:instancePath+"/startDate",schemaPath:"#/properties/startDate/pattern",keyword:"pattern",params:{pattern: "^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"},message:"must match pattern \""+"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"+"\"",schema:"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$",parentSchema:schema10.properties.startDate,data:data3};
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
if(data.expiringDate !== undefined){
let data4 = data.expiringDate;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err10 = {instancePath:instancePath+"/expiringDate",schemaPath:"#/properties/expiringDate/pattern",keyword:"pattern",params:{pattern: "^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"},message:"must match pattern \""+"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"+"\"",schema:"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$",parentSchema:schema10.properties.expiringDate,data:data4};
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
const err11 = {instancePath:instancePath+"/expiringDate",schemaPath:"#/properties/expiringDate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.expiringDate.type,parentSchema:schema10.properties.expiringDate,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.lastUpdated !== undefined){
let data5 = data.lastUpdated;
if((typeof data5 !== "string") && (data5 !== null)){
const err12 = {instancePath:instancePath+"/lastUpdated",schemaPath:"#/properties/lastUpdated/type",keyword:"type",params:{type: schema10.properties.lastUpdated.type},message:"must be string,null",schema:schema10.properties.lastUpdated.type,parentSchema:schema10.properties.lastUpdated,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err13 = {instancePath:instancePath+"/lastUpdated",schemaPath:"#/properties/lastUpdated/pattern",keyword:"pattern",params:{pattern: "^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"},message:"must match pattern \""+"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"+"\"",schema:"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$",parentSchema:schema10.properties.lastUpdated,data:data5};
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
if(data.tokenName !== undefined){
let data6 = data.tokenName;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err14 = {instancePath:instancePath+"/tokenName",schemaPath:"#/properties/tokenName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema10.properties.tokenName,data:data6};
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
const err15 = {instancePath:instancePath+"/tokenName",schemaPath:"#/properties/tokenName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.tokenName.type,parentSchema:schema10.properties.tokenName,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.invoicable !== undefined){
let data7 = data.invoicable;
if(typeof data7 !== "boolean"){
const err16 = {instancePath:instancePath+"/invoicable",schemaPath:"#/properties/invoicable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema10.properties.invoicable.type,parentSchema:schema10.properties.invoicable,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"additionalProperties":{"$ref":"#/definitions/site"}};
const schema12 = {"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":1000000},"name":{"type":"string","minLength":1},"kind":{"type":"string","enum":["residence","workplace","destination","hub","depot"]},"country":{"allOf":[{"$ref":"#/definitions/country"}]},"city":{"type":"string","minLength":1},"street":{"type":"string","minLength":1},"streetNumber":{"type":"string","minLength":1},"houseLetter":{"type":["string","null"]},"postalNumber":{"type":"string","minLength":1},"access":{"type":"boolean"},"externalId":{"type":"string"},"groupType":{"type":"integer","minimum":0,"maximum":4},"payerId":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"costId":{"type":"string"},"costName":{"type":"string"},"paymentRecipientId":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"chargers":{"type":"array","maxItems":500,"items":{"$ref":"#/definitions/charger"}},"sites":{"allOf":[{"$ref":"#/definitions/sites"}]}}};
const schema13 = {"type":"object","properties":{"key":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"},"name":{"type":"string","minLength":1},"id":{"type":"integer","minimum":1,"maximum":1000000},"model":{"type":"string","enum":["GLB 3.7","Ensto One EVH161","Pulsar Plus 7.4","Eve Single S-line","Terra AC W7-T-R-C-0","Elvi 11","AMTRON Charge Control 11","Easee Home","Zaptec Go","Njord Go 11","Zaptec Pro","KeContact P30 x-series","Terra AC W22-T-RD-MC-0","Eve Double Pro-line","BusinessLine Double 22","Chargestorm Connected 2","AMEDIO Professional+ 22","LS4 Twin T2","Ensto Chago EVF200 Schuko","EVlink Parking EVF2S7P44","EVlink Pro AC EVB3S22N4","Terra 53 CJG","QC45","Veefil-RT 50","PKM150","Terra 184 CC","Hypercharger HYC300","Hypercharger HYC400","C-Series C504 4xS","T-Series T500 Movable","SICHARGE D 160","SICHARGE UC 150"]},"count":{"type":"integer","minimum":1,"maximum":2000},"connection":{"type":"string","enum":["online","offline","never"]},"lastSeen":{"type":"string","pattern":"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$","patternErrorMessage":"a time before the clock such as -PT12M, -PT3H or -P2D (weeks, days, hours, minutes, seconds)"},"status":{"type":"string","enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"sockets":{"type":"object","propertyNames":{"pattern":"^[1-9]\\d?$","patternErrorMessage":"the number of a socket, from 1"},"additionalProperties":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"additionalProperties":false,"required":["status"],"properties":{"status":{"type":"string","enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"since":{"type":"string","pattern":"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$","patternErrorMessage":"a time before the clock such as -PT12M, -PT3H or -P2D (weeks, days, hours, minutes, seconds)"}}}},"chargerId":{"type":"string","minLength":1},"evseId":{"type":"string","minLength":1},"firmwareVersion":{"type":["string","null"]},"publicGroupName":{"type":["string","null"]},"serialNumber":{"type":["string","null"]},"lastMessage":{"type":["string","null"]},"pushIntegrationEnabled":{"type":"boolean"},"chargerSpecificMessageStructure":{"type":"boolean"},"chargerConfigurations":{"type":["array","null"]},"splitEvseBySocket":{"type":"boolean"},"capabilities":{"type":"array"},"physicalReference":{"type":["string","null"]},"integrationRelays":{"type":["array","null"]},"iccid":{"type":["string","null"]},"imsi":{"type":["string","null"]},"meterSerialNumber":{"type":["string","null"]},"meterType":{"type":["string","null"]},"customProperties":{"type":["object","null"]},"locationInfo":{"type":"object"}}};
const pattern10 = new RegExp("^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$", "u");
const pattern11 = new RegExp("^[1-9]\\d?$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err0 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema13.properties.key,data:data0};
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
const err1 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.key.type,parentSchema:schema13.properties.key,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.name.type,parentSchema:schema13.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.id.type,parentSchema:schema13.properties.id,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema13.properties.id,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.id,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.model !== undefined){
let data3 = data.model;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.model.type,parentSchema:schema13.properties.model,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((((((((((((((((((((((((((((((data3 === "GLB 3.7") || (data3 === "Ensto One EVH161")) || (data3 === "Pulsar Plus 7.4")) || (data3 === "Eve Single S-line")) || (data3 === "Terra AC W7-T-R-C-0")) || (data3 === "Elvi 11")) || (data3 === "AMTRON Charge Control 11")) || (data3 === "Easee Home")) || (data3 === "Zaptec Go")) || (data3 === "Njord Go 11")) || (data3 === "Zaptec Pro")) || (data3 === "KeContact P30 x-series")) || (data3 === "Terra AC W22-T-RD-MC-0")) || (data3 === "Eve Double Pro-line")) || (data3 === "BusinessLine Double 22")) || (data3 === "Chargestorm Connected 2")) || (data3 === "AMEDIO Professional+ 22")) || (data3 === "LS4 Twin T2")) || (data3 === "Ensto Chago EVF200 Schuko")) || (data3 === "EVlink Parking EVF2S7P44")) || (data3 === "EVlink Pro AC EVB3S22N4")) || (data3 === "Terra 53 CJG")) || (data3 === "QC45")) || (data3 === "Veefil-RT 50")) || (data3 === "PKM150")) || (data3 === "Terra 184 CC")) || (data3 === "Hypercharger HYC300")) || (data3 === "Hypercharger HYC400")) || (data3 === "C-Series C504 4xS")) || (data3 === "T-Series T500 Movable")) || (data3 === "SICHARGE D 160")) || (data3 === "SICHARGE UC 150"))){
const err8 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/enum",keyword:"enum",params:{allowedValues: schema13.properties.model.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.model.enum,parentSchema:schema13.properties.model,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.count !== undefined){
let data4 = data.count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.count.type,parentSchema:schema13.properties.count,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2000 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000},message:"must be <= 2000",schema:2000,parentSchema:schema13.properties.count,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.count,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.connection !== undefined){
let data5 = data.connection;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.connection.type,parentSchema:schema13.properties.connection,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data5 === "online") || (data5 === "offline")) || (data5 === "never"))){
const err13 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/enum",keyword:"enum",params:{allowedValues: schema13.properties.connection.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.connection.enum,parentSchema:schema13.properties.connection,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.lastSeen !== undefined){
let data6 = data.lastSeen;
if(typeof data6 === "string"){
if(!pattern10.test(data6)){
const err14 = {instancePath:instancePath+"/lastSeen",schemaPath:"#/properties/lastSeen/pattern",keyword:"pattern",params:{pattern: "^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$"},message:"must match pattern \""+"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$"+"\"",schema:"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$",parentSchema:schema13.properties.lastSeen,data:data6};
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
const err15 = {instancePath:instancePath+"/lastSeen",schemaPath:"#/properties/lastSeen/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.lastSeen.type,parentSchema:schema13.properties.lastSeen,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.status !== undefined){
let data7 = data.status;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.status.type,parentSchema:schema13.properties.status,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((((((((((data7 === "Available") || (data7 === "Preparing")) || (data7 === "Charging")) || (data7 === "SuspendedCHARGER")) || (data7 === "SuspendedCAR")) || (data7 === "Finishing")) || (data7 === "Reserved")) || (data7 === "Booting")) || (data7 === "Error")) || (data7 === "Offline")) || (data7 === "Unavailable"))){
const err17 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema13.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.status.enum,parentSchema:schema13.properties.status,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.sockets !== undefined){
let data8 = data.sockets;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key0 in data8){
const _errs19 = errors;
if(typeof key0 === "string"){
if(!pattern11.test(key0)){
const err18 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d?$"},message:"must match pattern \""+"^[1-9]\\d?$"+"\"",schema:"^[1-9]\\d?$",parentSchema:schema13.properties.sockets.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid1 = _errs19 === errors;
if(!valid1){
const err19 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema13.properties.sockets.propertyNames,parentSchema:schema13.properties.sockets,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
for(const key1 in data8){
let data9 = data8[key1];
if((typeof data9 !== "string") && (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))){
const err20 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sockets/additionalProperties/type",keyword:"type",params:{type: schema13.properties.sockets.additionalProperties.type},message:"must be string,object",schema:schema13.properties.sockets.additionalProperties.type,parentSchema:schema13.properties.sockets.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const _errs23 = errors;
let valid3 = true;
const _errs24 = errors;
if(typeof data9 !== "string"){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs26 = errors;
if(!(((((((((((data9 === "Available") || (data9 === "Preparing")) || (data9 === "Charging")) || (data9 === "SuspendedCHARGER")) || (data9 === "SuspendedCAR")) || (data9 === "Finishing")) || (data9 === "Reserved")) || (data9 === "Booting")) || (data9 === "Error")) || (data9 === "Offline")) || (data9 === "Unavailable"))){
const err22 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sockets/additionalProperties/then/enum",keyword:"enum",params:{allowedValues: schema13.properties.sockets.additionalProperties.then.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.sockets.additionalProperties.then.enum,parentSchema:schema13.properties.sockets.additionalProperties.then,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid3 = _valid0;
}
if(!valid3){
const err23 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sockets/additionalProperties/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema13.properties.sockets.additionalProperties.if,parentSchema:schema13.properties.sockets.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.status === undefined){
const err24 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sockets/additionalProperties/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema13.properties.sockets.additionalProperties.required,parentSchema:schema13.properties.sockets.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "status") || (key2 === "since"))){
const err25 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sockets/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.sockets.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.status !== undefined){
let data10 = data9.status;
if(typeof data10 !== "string"){
const err26 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/sockets/additionalProperties/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.sockets.additionalProperties.properties.status.type,parentSchema:schema13.properties.sockets.additionalProperties.properties.status,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(((((((((((data10 === "Available") || (data10 === "Preparing")) || (data10 === "Charging")) || (data10 === "SuspendedCHARGER")) || (data10 === "SuspendedCAR")) || (data10 === "Finishing")) || (data10 === "Reserved")) || (data10 === "Booting")) || (data10 === "Error")) || (data10 === "Offline")) || (data10 === "Unavailable"))){
const err27 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/sockets/additionalProperties/properties/status/enum",keyword:"enum",params:{allowedValues: schema13.properties.sockets.additionalProperties.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.sockets.additionalProperties.properties.status.enum,parentSchema:schema13.properties.sockets.additionalProperties.properties.status,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.since !== undefined){
let data11 = data9.since;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err28 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/since",schemaPath:"#/properties/sockets/additionalProperties/properties/since/pattern",keyword:"pattern",params:{pattern: "^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$"},message:"must match pattern \""+"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$"+"\"",schema:"^(?:-P(?!$)(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|PT0S)$",parentSchema:schema13.properties.sockets.additionalProperties.properties.since,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/sockets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/since",schemaPath:"#/properties/sockets/additionalProperties/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.sockets.additionalProperties.properties.since.type,parentSchema:schema13.properties.sockets.additionalProperties.properties.since,data:data11};
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
}
}
else {
const err30 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.sockets.type,parentSchema:schema13.properties.sockets,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.chargerId !== undefined){
let data12 = data.chargerId;
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err31 = {instancePath:instancePath+"/chargerId",schemaPath:"#/properties/chargerId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.chargerId,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/chargerId",schemaPath:"#/properties/chargerId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.chargerId.type,parentSchema:schema13.properties.chargerId,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.evseId !== undefined){
let data13 = data.evseId;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err33 = {instancePath:instancePath+"/evseId",schemaPath:"#/properties/evseId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.evseId,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/evseId",schemaPath:"#/properties/evseId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.evseId.type,parentSchema:schema13.properties.evseId,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.firmwareVersion !== undefined){
let data14 = data.firmwareVersion;
if((typeof data14 !== "string") && (data14 !== null)){
const err35 = {instancePath:instancePath+"/firmwareVersion",schemaPath:"#/properties/firmwareVersion/type",keyword:"type",params:{type: schema13.properties.firmwareVersion.type},message:"must be string,null",schema:schema13.properties.firmwareVersion.type,parentSchema:schema13.properties.firmwareVersion,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.publicGroupName !== undefined){
let data15 = data.publicGroupName;
if((typeof data15 !== "string") && (data15 !== null)){
const err36 = {instancePath:instancePath+"/publicGroupName",schemaPath:"#/properties/publicGroupName/type",keyword:"type",params:{type: schema13.properties.publicGroupName.type},message:"must be string,null",schema:schema13.properties.publicGroupName.type,parentSchema:schema13.properties.publicGroupName,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.serialNumber !== undefined){
let data16 = data.serialNumber;
if((typeof data16 !== "string") && (data16 !== null)){
const err37 = {instancePath:instancePath+"/serialNumber",schemaPath:"#/properties/serialNumber/type",keyword:"type",params:{type: schema13.properties.serialNumber.type},message:"must be string,null",schema:schema13.properties.serialNumber.type,parentSchema:schema13.properties.serialNumber,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.lastMessage !== undefined){
let data17 = data.lastMessage;
if((typeof data17 !== "string") && (data17 !== null)){
const err38 = {instancePath:instancePath+"/lastMessage",schemaPath:"#/properties/lastMessage/type",keyword:"type",params:{type: schema13.properties.lastMessage.type},message:"must be string,null",schema:schema13.properties.lastMessage.type,parentSchema:schema13.properties.lastMessage,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.pushIntegrationEnabled !== undefined){
let data18 = data.pushIntegrationEnabled;
if(typeof data18 !== "boolean"){
const err39 = {instancePath:instancePath+"/pushIntegrationEnabled",schemaPath:"#/properties/pushIntegrationEnabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.properties.pushIntegrationEnabled.type,parentSchema:schema13.properties.pushIntegrationEnabled,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.chargerSpecificMessageStructure !== undefined){
let data19 = data.chargerSpecificMessageStructure;
if(typeof data19 !== "boolean"){
const err40 = {instancePath:instancePath+"/chargerSpecificMessageStructure",schemaPath:"#/properties/chargerSpecificMessageStructure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.properties.chargerSpecificMessageStructure.type,parentSchema:schema13.properties.chargerSpecificMessageStructure,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.chargerConfigurations !== undefined){
let data20 = data.chargerConfigurations;
if((!(Array.isArray(data20))) && (data20 !== null)){
const err41 = {instancePath:instancePath+"/chargerConfigurations",schemaPath:"#/properties/chargerConfigurations/type",keyword:"type",params:{type: schema13.properties.chargerConfigurations.type},message:"must be array,null",schema:schema13.properties.chargerConfigurations.type,parentSchema:schema13.properties.chargerConfigurations,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.splitEvseBySocket !== undefined){
let data21 = data.splitEvseBySocket;
if(typeof data21 !== "boolean"){
const err42 = {instancePath:instancePath+"/splitEvseBySocket",schemaPath:"#/properties/splitEvseBySocket/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.properties.splitEvseBySocket.type,parentSchema:schema13.properties.splitEvseBySocket,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data22 = data.capabilities;
if(!(Array.isArray(data22))){
const err43 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.capabilities.type,parentSchema:schema13.properties.capabilities,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.physicalReference !== undefined){
let data23 = data.physicalReference;
if((typeof data23 !== "string") && (data23 !== null)){
const err44 = {instancePath:instancePath+"/physicalReference",schemaPath:"#/properties/physicalReference/type",keyword:"type",params:{type: schema13.properties.physicalReference.type},message:"must be string,null",schema:schema13.properties.physicalReference.type,parentSchema:schema13.properties.physicalReference,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.integrationRelays !== undefined){
let data24 = data.integrationRelays;
if((!(Array.isArray(data24))) && (data24 !== null)){
const err45 = {instancePath:instancePath+"/integrationRelays",schemaPath:"#/properties/integrationRelays/type",keyword:"type",params:{type: schema13.properties.integrationRelays.type},message:"must be array,null",schema:schema13.properties.integrationRelays.type,parentSchema:schema13.properties.integrationRelays,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.iccid !== undefined){
let data25 = data.iccid;
if((typeof data25 !== "string") && (data25 !== null)){
const err46 = {instancePath:instancePath+"/iccid",schemaPath:"#/properties/iccid/type",keyword:"type",params:{type: schema13.properties.iccid.type},message:"must be string,null",schema:schema13.properties.iccid.type,parentSchema:schema13.properties.iccid,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.imsi !== undefined){
let data26 = data.imsi;
if((typeof data26 !== "string") && (data26 !== null)){
const err47 = {instancePath:instancePath+"/imsi",schemaPath:"#/properties/imsi/type",keyword:"type",params:{type: schema13.properties.imsi.type},message:"must be string,null",schema:schema13.properties.imsi.type,parentSchema:schema13.properties.imsi,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.meterSerialNumber !== undefined){
let data27 = data.meterSerialNumber;
if((typeof data27 !== "string") && (data27 !== null)){
const err48 = {instancePath:instancePath+"/meterSerialNumber",schemaPath:"#/properties/meterSerialNumber/type",keyword:"type",params:{type: schema13.properties.meterSerialNumber.type},message:"must be string,null",schema:schema13.properties.meterSerialNumber.type,parentSchema:schema13.properties.meterSerialNumber,data:data27};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.meterType !== undefined){
let data28 = data.meterType;
if((typeof data28 !== "string") && (data28 !== null)){
const err49 = {instancePath:instancePath+"/meterType",schemaPath:"#/properties/meterType/type",keyword:"type",params:{type: schema13.properties.meterType.type},message:"must be string,null",schema:schema13.properties.meterType.type,parentSchema:schema13.properties.meterType,data:data28};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.customProperties !== undefined){
let data29 = data.customProperties;
if((!(data29 && typeof data29 == "object" && !Array.isArray(data29))) && (data29 !== null)){
const err50 = {instancePath:instancePath+"/customProperties",schemaPath:"#/properties/customProperties/type",keyword:"type",params:{type: schema13.properties.customProperties.type},message:"must be object,null",schema:schema13.properties.customProperties.type,parentSchema:schema13.properties.customProperties,data:data29};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.locationInfo !== undefined){
let data30 = data.locationInfo;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err51 = {instancePath:instancePath+"/locationInfo",schemaPath:"#/properties/locationInfo/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.locationInfo.type,parentSchema:schema13.properties.locationInfo,data:data30};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const wrapper0 = {validate: validate28};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func5.call(schema12.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.id.type,parentSchema:schema12.properties.id,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema12.properties.id,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.id,data:data0};
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
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.kind.type,parentSchema:schema12.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data2 === "residence") || (data2 === "workplace")) || (data2 === "destination")) || (data2 === "hub")) || (data2 === "depot"))){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.kind.enum,parentSchema:schema12.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.country !== undefined){
if(!(validate24(data.country, {instancePath:instancePath+"/country",parentData:data,parentDataProperty:"country",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.city !== undefined){
let data4 = data.city;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err8 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.city,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.city.type,parentSchema:schema12.properties.city,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.street !== undefined){
let data5 = data.street;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err10 = {instancePath:instancePath+"/street",schemaPath:"#/properties/street/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.street,data:data5};
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
const err11 = {instancePath:instancePath+"/street",schemaPath:"#/properties/street/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.street.type,parentSchema:schema12.properties.street,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.streetNumber !== undefined){
let data6 = data.streetNumber;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err12 = {instancePath:instancePath+"/streetNumber",schemaPath:"#/properties/streetNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.streetNumber,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/streetNumber",schemaPath:"#/properties/streetNumber/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.streetNumber.type,parentSchema:schema12.properties.streetNumber,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.houseLetter !== undefined){
let data7 = data.houseLetter;
if((typeof data7 !== "string") && (data7 !== null)){
const err14 = {instancePath:instancePath+"/houseLetter",schemaPath:"#/properties/houseLetter/type",keyword:"type",params:{type: schema12.properties.houseLetter.type},message:"must be string,null",schema:schema12.properties.houseLetter.type,parentSchema:schema12.properties.houseLetter,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.postalNumber !== undefined){
let data8 = data.postalNumber;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err15 = {instancePath:instancePath+"/postalNumber",schemaPath:"#/properties/postalNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.postalNumber,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/postalNumber",schemaPath:"#/properties/postalNumber/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.postalNumber.type,parentSchema:schema12.properties.postalNumber,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.access !== undefined){
let data9 = data.access;
if(typeof data9 !== "boolean"){
const err17 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.access.type,parentSchema:schema12.properties.access,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.externalId !== undefined){
let data10 = data.externalId;
if(typeof data10 !== "string"){
const err18 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.externalId.type,parentSchema:schema12.properties.externalId,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.groupType !== undefined){
let data11 = data.groupType;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.groupType.type,parentSchema:schema12.properties.groupType,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4},message:"must be <= 4",schema:4,parentSchema:schema12.properties.groupType,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/groupType",schemaPath:"#/properties/groupType/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema12.properties.groupType,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.payerId !== undefined){
let data12 = data.payerId;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
const err22 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/type",keyword:"type",params:{type: schema12.properties.payerId.type},message:"must be integer,null",schema:schema12.properties.payerId.type,parentSchema:schema12.properties.payerId,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema12.properties.payerId,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.payerId,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.costId !== undefined){
let data13 = data.costId;
if(typeof data13 !== "string"){
const err25 = {instancePath:instancePath+"/costId",schemaPath:"#/properties/costId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.costId.type,parentSchema:schema12.properties.costId,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.costName !== undefined){
let data14 = data.costName;
if(typeof data14 !== "string"){
const err26 = {instancePath:instancePath+"/costName",schemaPath:"#/properties/costName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.costName.type,parentSchema:schema12.properties.costName,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.paymentRecipientId !== undefined){
let data15 = data.paymentRecipientId;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err27 = {instancePath:instancePath+"/paymentRecipientId",schemaPath:"#/properties/paymentRecipientId/type",keyword:"type",params:{type: schema12.properties.paymentRecipientId.type},message:"must be integer,null",schema:schema12.properties.paymentRecipientId.type,parentSchema:schema12.properties.paymentRecipientId,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/paymentRecipientId",schemaPath:"#/properties/paymentRecipientId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema12.properties.paymentRecipientId,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/paymentRecipientId",schemaPath:"#/properties/paymentRecipientId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.paymentRecipientId,data:data15};
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
if(data.chargers !== undefined){
let data16 = data.chargers;
if(Array.isArray(data16)){
if(data16.length > 500){
const err30 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema12.properties.chargers,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data16[i0], {instancePath:instancePath+"/chargers/" + i0,parentData:data16,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.chargers.type,parentSchema:schema12.properties.chargers,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.sites !== undefined){
if(!(wrapper0.validate(data.sites, {instancePath:instancePath+"/sites",parentData:data,parentDataProperty:"sites",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema11.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema11.propertyNames,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
if(!(validate29(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema14 = {"allOf":[{"$ref":"#/definitions/charger"}],"properties":{"ref":{"type":"string","minLength":1},"site":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"letters, digits, dot, hyphen and underscore, 64 at most, first a letter or digit"}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ref !== undefined){
let data0 = data.ref;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err0 = {instancePath:instancePath+"/ref",schemaPath:"#/properties/ref/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.ref,data:data0};
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
const err1 = {instancePath:instancePath+"/ref",schemaPath:"#/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.ref.type,parentSchema:schema14.properties.ref,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.site !== undefined){
let data1 = data.site;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema14.properties.site,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.site.type,parentSchema:schema14.properties.site,data:data1};
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
validate35.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","additionalProperties":false,"properties":{"referenceType":{"type":"integer","enum":[0,1]},"referenceId":{"type":"string","minLength":1},"externalId":{"type":"string","minLength":1},"effectiveFrom":{"type":["string","null"],"pattern":"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$","patternErrorMessage":"an RFC 3339 date-time such as 2026-01-15T09:00:00Z, or a time relative to the clock such as -P1D or P1Y"}},"required":["referenceId"]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.referenceId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "referenceId"},message:"must have required property '"+"referenceId"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "referenceType") || (key0 === "referenceId")) || (key0 === "externalId")) || (key0 === "effectiveFrom"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.referenceType !== undefined){
let data0 = data.referenceType;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/referenceType",schemaPath:"#/properties/referenceType/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema15.properties.referenceType.type,parentSchema:schema15.properties.referenceType,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === 0) || (data0 === 1))){
const err3 = {instancePath:instancePath+"/referenceType",schemaPath:"#/properties/referenceType/enum",keyword:"enum",params:{allowedValues: schema15.properties.referenceType.enum},message:"must be equal to one of the allowed values",schema:schema15.properties.referenceType.enum,parentSchema:schema15.properties.referenceType,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.referenceId !== undefined){
let data1 = data.referenceId;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/referenceId",schemaPath:"#/properties/referenceId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15.properties.referenceId,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/referenceId",schemaPath:"#/properties/referenceId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.referenceId.type,parentSchema:schema15.properties.referenceId,data:data1};
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
let data2 = data.externalId;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15.properties.externalId,data:data2};
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
const err7 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.externalId.type,parentSchema:schema15.properties.externalId,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.effectiveFrom !== undefined){
let data3 = data.effectiveFrom;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/effectiveFrom",schemaPath:"#/properties/effectiveFrom/type",keyword:"type",params:{type: schema15.properties.effectiveFrom.type},message:"must be string,null",schema:schema15.properties.effectiveFrom.type,parentSchema:schema15.properties.effectiveFrom,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err9 = {instancePath:instancePath+"/effectiveFrom",schemaPath:"#/properties/effectiveFrom/pattern",keyword:"pattern",params:{pattern: "^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"},message:"must match pattern \""+"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$"+"\"",schema:"^(?:[+-]?P(?!$)(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?!$)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,7}S)?)?|\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d))$",parentSchema:schema15.properties.effectiveFrom,data:data3};
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
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.externalId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "externalId"},message:"must have required property '"+"externalId"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema8.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.customer !== undefined){
let data0 = data.customer;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema8.properties.customer,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.customer.type,parentSchema:schema8.properties.customer,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.externalId !== undefined){
let data1 = data.externalId;
if(typeof data1 === "string"){
if(func2(data1) > 128){
const err4 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema8.properties.externalId,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema8.properties.externalId,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern2.test(data1)){
const err6 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/pattern",keyword:"pattern",params:{pattern: "^(?!\\s*$)[^\\u0000-\\u001F\\u007F-\\u009F]+$"},message:"must match pattern \""+"^(?!\\s*$)[^\\u0000-\\u001F\\u007F-\\u009F]+$"+"\"",schema:"^(?!\\s*$)[^\\u0000-\\u001F\\u007F-\\u009F]+$",parentSchema:schema8.properties.externalId,data:data1};
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
const err7 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.externalId.type,parentSchema:schema8.properties.externalId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.story !== undefined){
let data2 = data.story;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/story",schemaPath:"#/properties/story/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema8.properties.story,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/story",schemaPath:"#/properties/story/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.story.type,parentSchema:schema8.properties.story,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.recorded !== undefined){
let data3 = data.recorded;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/recorded",schemaPath:"#/properties/recorded/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema8.properties.recorded,data:data3};
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
const err11 = {instancePath:instancePath+"/recorded",schemaPath:"#/properties/recorded/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.recorded.type,parentSchema:schema8.properties.recorded,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
let data4 = data.id;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema8.properties.id.type,parentSchema:schema8.properties.id,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema8.properties.id,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema8.properties.id,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.name !== undefined){
let data5 = data.name;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err15 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema8.properties.name,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.country !== undefined){
if(!(validate24(data.country, {instancePath:instancePath+"/country",parentData:data,parentDataProperty:"country",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.home !== undefined){
let data7 = data.home;
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err17 = {instancePath:instancePath+"/home",schemaPath:"#/properties/home/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema8.properties.home,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/home",schemaPath:"#/properties/home/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.home.type,parentSchema:schema8.properties.home,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.payerId !== undefined){
let data8 = data.payerId;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err19 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/type",keyword:"type",params:{type: schema8.properties.payerId.type},message:"must be integer,null",schema:schema8.properties.payerId.type,parentSchema:schema8.properties.payerId,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema8.properties.payerId,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/payerId",schemaPath:"#/properties/payerId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema8.properties.payerId,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.tags !== undefined){
let data9 = data.tags;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (!(Array.isArray(data9)))){
const err22 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: schema8.properties.tags.type},message:"must be integer,array",schema:schema8.properties.tags.type,parentSchema:schema8.properties.tags,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 50 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema8.properties.tags,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema8.properties.tags,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(Array.isArray(data9)){
if(data9.length > 100){
const err25 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema8.properties.tags,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data9[i0], {instancePath:instancePath+"/tags/" + i0,parentData:data9,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
}
if(data.sites !== undefined){
if(!(validate28(data.sites, {instancePath:instancePath+"/sites",parentData:data,parentDataProperty:"sites",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.access !== undefined){
let data12 = data.access;
if(Array.isArray(data12)){
if(data12.length > 100){
const err26 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema8.properties.access,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(!pattern0.test(data13)){
const err27 = {instancePath:instancePath+"/access/" + i1,schemaPath:"#/properties/access/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema8.properties.access.items,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/access/" + i1,schemaPath:"#/properties/access/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.access.items.type,parentSchema:schema8.properties.access.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.access.type,parentSchema:schema8.properties.access,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.worldSites !== undefined){
let data14 = data.worldSites;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err30 = {instancePath:instancePath+"/worldSites",schemaPath:"#/properties/worldSites/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema8.properties.worldSites.type,parentSchema:schema8.properties.worldSites,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 20 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/worldSites",schemaPath:"#/properties/worldSites/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema8.properties.worldSites,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/worldSites",schemaPath:"#/properties/worldSites/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema8.properties.worldSites,data:data14};
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
if(data.chargers !== undefined){
let data15 = data.chargers;
if(Array.isArray(data15)){
if(data15.length > 500){
const err33 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema8.properties.chargers,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(!(validate35(data15[i2], {instancePath:instancePath+"/chargers/" + i2,parentData:data15,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.chargers.type,parentSchema:schema8.properties.chargers,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.integratedExternalIds !== undefined){
let data17 = data.integratedExternalIds;
if(Array.isArray(data17)){
if(data17.length > 100){
const err35 = {instancePath:instancePath+"/integratedExternalIds",schemaPath:"#/properties/integratedExternalIds/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema8.properties.integratedExternalIds,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
if(!(validate38(data17[i3], {instancePath:instancePath+"/integratedExternalIds/" + i3,parentData:data17,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/integratedExternalIds",schemaPath:"#/properties/integratedExternalIds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.integratedExternalIds.type,parentSchema:schema8.properties.integratedExternalIds,data:data17};
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
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema7.type},message:"must be object,array",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema7.if,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

/** customers.schema.json. */
export const validateCustomers: Validator = validator(customers);
/** driver.schema.json. */
export const validateDriver: Validator = validator(driver);
