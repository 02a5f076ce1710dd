// @ts-nocheck
// Generated from spec/fixtures/story.schema.json by `npm run regenerate`. Do not edit.
import { codePointLength } from '../../base/text/formats.ts';
import { type Validator, validator } from '../../base/violation.ts';

const story = validate21;
const schema6 = {"type":"object","additionalProperties":false,"required":["title","driver","start","length","steps"],"properties":{"title":{"type":"string","minLength":1,"maxLength":80},"about":{"type":"string","minLength":1,"maxLength":300},"customer":{"type":"string","minLength":1},"driver":{"type":"string","minLength":1},"site":{"type":"string","minLength":1},"start":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?$","patternErrorMessage":"a day and a clock time at the site, such as 2026-03-12T16:00"},"length":{"type":"string","pattern":"^P","patternErrorMessage":"an ISO 8601 duration from PT1M to P2D, such as PT7H"},"speed":{"type":"number","minimum":1,"maximum":3600},"steps":{"type":"array","minItems":1,"maxItems":200,"items":{"type":"object","additionalProperties":false,"required":["at","caption"],"properties":{"at":{"type":"string","pattern":"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$","patternErrorMessage":"a clock time such as 17:30"},"chapter":{"type":"string","minLength":1,"maxLength":60},"caption":{"type":"string","minLength":1,"maxLength":240},"look":{"type":"string","enum":["hub","map","requests","numbers"]},"changes":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"charger":{"type":"string","minLength":1},"socket":{"type":"integer","minimum":1,"maximum":64},"status":{"type":"string","enum":["Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable","timeline"]},"site":{"type":"string","minLength":1},"connection":{"type":"string","enum":["online","offline","timeline"]},"release":{"type":"string","minLength":1},"scenario":{"type":"string","minLength":1},"externalId":{"type":"string","minLength":1,"maxLength":256},"until":{"type":"string","pattern":"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$","patternErrorMessage":"a clock time such as 17:30"}}}},"requests":{"type":"array","maxItems":20,"items":{"type":"object","additionalProperties":false,"required":["externalId"],"properties":{"externalId":{"type":"string","minLength":1,"maxLength":128},"key":{"type":"string","minLength":1},"times":{"type":"integer","minimum":1,"maximum":20},"status":{"type":"integer","minimum":100,"maximum":599}}}},"expect":{"type":"array","maxItems":20,"items":{"type":"object","additionalProperties":false,"required":["sockets"],"properties":{"sockets":{"type":"string","enum":["inUse","Available","Preparing","Charging","SuspendedCHARGER","SuspendedCAR","Finishing","Reserved","Booting","Error","Offline","Unavailable"]},"exactly":{"type":"integer","minimum":0},"atLeast":{"type":"integer","minimum":0},"atMost":{"type":"integer","minimum":0},"since":{"type":"string","pattern":"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$","patternErrorMessage":"a clock time such as 17:30"},"by":{"type":"integer","minimum":-100000,"maximum":100000}}}}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = codePointLength;
const pattern0 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?$", "u");
const pattern1 = new RegExp("^P", "u");
const pattern2 = new RegExp("^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.driver === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "driver"},message:"must have required property '"+"driver"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.start === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.length === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "length"},message:"must have required property '"+"length"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.steps === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func3(data0) > 80){
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema6.properties.title,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data0) < 1){
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.title,data:data0};
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
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.title.type,parentSchema:schema6.properties.title,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.about !== undefined){
let data1 = data.about;
if(typeof data1 === "string"){
if(func3(data1) > 300){
const err9 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema6.properties.about,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func3(data1) < 1){
const err10 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.about,data:data1};
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
const err11 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.about.type,parentSchema:schema6.properties.about,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.customer !== undefined){
let data2 = data.customer;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err12 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.customer,data:data2};
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
const err13 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.customer.type,parentSchema:schema6.properties.customer,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.driver !== undefined){
let data3 = data.driver;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err14 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.driver,data:data3};
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
const err15 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.driver.type,parentSchema:schema6.properties.driver,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.site !== undefined){
let data4 = data.site;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err16 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.site,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.site.type,parentSchema:schema6.properties.site,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.start !== undefined){
let data5 = data.start;
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err18 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?$",parentSchema:schema6.properties.start,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.start.type,parentSchema:schema6.properties.start,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.length !== undefined){
let data6 = data.length;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err20 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/pattern",keyword:"pattern",params:{pattern: "^P"},message:"must match pattern \""+"^P"+"\"",schema:"^P",parentSchema:schema6.properties.length,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.length.type,parentSchema:schema6.properties.length,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.speed !== undefined){
let data7 = data.speed;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 3600 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600",schema:3600,parentSchema:schema6.properties.speed,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.speed,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.speed.type,parentSchema:schema6.properties.speed,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.steps !== undefined){
let data8 = data.steps;
if(Array.isArray(data8)){
if(data8.length > 200){
const err25 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema6.properties.steps,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.length < 1){
const err26 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema6.properties.steps,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.at === undefined){
const err27 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema6.properties.steps.items.required,parentSchema:schema6.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.caption === undefined){
const err28 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "caption"},message:"must have required property '"+"caption"+"'",schema:schema6.properties.steps.items.required,parentSchema:schema6.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key1 in data9){
if(!(((((((key1 === "at") || (key1 === "chapter")) || (key1 === "caption")) || (key1 === "look")) || (key1 === "changes")) || (key1 === "requests")) || (key1 === "expect"))){
const err29 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.at !== undefined){
let data10 = data9.at;
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
const err30 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/properties/at/pattern",keyword:"pattern",params:{pattern: "^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$"},message:"must match pattern \""+"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$"+"\"",schema:"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$",parentSchema:schema6.properties.steps.items.properties.at,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.at.type,parentSchema:schema6.properties.steps.items.properties.at,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.chapter !== undefined){
let data11 = data9.chapter;
if(typeof data11 === "string"){
if(func3(data11) > 60){
const err32 = {instancePath:instancePath+"/steps/" + i0+"/chapter",schemaPath:"#/properties/steps/items/properties/chapter/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema6.properties.steps.items.properties.chapter,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func3(data11) < 1){
const err33 = {instancePath:instancePath+"/steps/" + i0+"/chapter",schemaPath:"#/properties/steps/items/properties/chapter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.chapter,data:data11};
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
const err34 = {instancePath:instancePath+"/steps/" + i0+"/chapter",schemaPath:"#/properties/steps/items/properties/chapter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.chapter.type,parentSchema:schema6.properties.steps.items.properties.chapter,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.caption !== undefined){
let data12 = data9.caption;
if(typeof data12 === "string"){
if(func3(data12) > 240){
const err35 = {instancePath:instancePath+"/steps/" + i0+"/caption",schemaPath:"#/properties/steps/items/properties/caption/maxLength",keyword:"maxLength",params:{limit: 240},message:"must NOT have more than 240 characters",schema:240,parentSchema:schema6.properties.steps.items.properties.caption,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func3(data12) < 1){
const err36 = {instancePath:instancePath+"/steps/" + i0+"/caption",schemaPath:"#/properties/steps/items/properties/caption/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.caption,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/steps/" + i0+"/caption",schemaPath:"#/properties/steps/items/properties/caption/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.caption.type,parentSchema:schema6.properties.steps.items.properties.caption,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.look !== undefined){
let data13 = data9.look;
if(typeof data13 !== "string"){
const err38 = {instancePath:instancePath+"/steps/" + i0+"/look",schemaPath:"#/properties/steps/items/properties/look/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.look.type,parentSchema:schema6.properties.steps.items.properties.look,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((((data13 === "hub") || (data13 === "map")) || (data13 === "requests")) || (data13 === "numbers"))){
const err39 = {instancePath:instancePath+"/steps/" + i0+"/look",schemaPath:"#/properties/steps/items/properties/look/enum",keyword:"enum",params:{allowedValues: schema6.properties.steps.items.properties.look.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.steps.items.properties.look.enum,parentSchema:schema6.properties.steps.items.properties.look,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.changes !== undefined){
let data14 = data9.changes;
if(Array.isArray(data14)){
if(data14.length > 100){
const err40 = {instancePath:instancePath+"/steps/" + i0+"/changes",schemaPath:"#/properties/steps/items/properties/changes/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema6.properties.steps.items.properties.changes,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err41 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1,schemaPath:"#/properties/steps/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key2 in data15){
if(!(func2.call(schema6.properties.steps.items.properties.changes.items.properties, key2))){
const err42 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1,schemaPath:"#/properties/steps/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.steps.items.properties.changes.items,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.charger !== undefined){
let data16 = data15.charger;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err43 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/charger",schemaPath:"#/properties/steps/items/properties/changes/items/properties/charger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.charger,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/charger",schemaPath:"#/properties/steps/items/properties/changes/items/properties/charger/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.charger.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.charger,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.socket !== undefined){
let data17 = data15.socket;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err45 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/socket",schemaPath:"#/properties/steps/items/properties/changes/items/properties/socket/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.changes.items.properties.socket.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.socket,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 64 || isNaN(data17)){
const err46 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/socket",schemaPath:"#/properties/steps/items/properties/changes/items/properties/socket/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.socket,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err47 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/socket",schemaPath:"#/properties/steps/items/properties/changes/items/properties/socket/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.socket,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data15.status !== undefined){
let data18 = data15.status;
if(typeof data18 !== "string"){
const err48 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/status",schemaPath:"#/properties/steps/items/properties/changes/items/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.status.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.status,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((((((((((((data18 === "Available") || (data18 === "Preparing")) || (data18 === "Charging")) || (data18 === "SuspendedCHARGER")) || (data18 === "SuspendedCAR")) || (data18 === "Finishing")) || (data18 === "Reserved")) || (data18 === "Booting")) || (data18 === "Error")) || (data18 === "Offline")) || (data18 === "Unavailable")) || (data18 === "timeline"))){
const err49 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/status",schemaPath:"#/properties/steps/items/properties/changes/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema6.properties.steps.items.properties.changes.items.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.steps.items.properties.changes.items.properties.status.enum,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.status,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.site !== undefined){
let data19 = data15.site;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err50 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/site",schemaPath:"#/properties/steps/items/properties/changes/items/properties/site/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.site,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/site",schemaPath:"#/properties/steps/items/properties/changes/items/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.site.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.site,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.connection !== undefined){
let data20 = data15.connection;
if(typeof data20 !== "string"){
const err52 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/connection",schemaPath:"#/properties/steps/items/properties/changes/items/properties/connection/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.connection.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.connection,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!(((data20 === "online") || (data20 === "offline")) || (data20 === "timeline"))){
const err53 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/connection",schemaPath:"#/properties/steps/items/properties/changes/items/properties/connection/enum",keyword:"enum",params:{allowedValues: schema6.properties.steps.items.properties.changes.items.properties.connection.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.steps.items.properties.changes.items.properties.connection.enum,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.connection,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data15.release !== undefined){
let data21 = data15.release;
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err54 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/release",schemaPath:"#/properties/steps/items/properties/changes/items/properties/release/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.release,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/release",schemaPath:"#/properties/steps/items/properties/changes/items/properties/release/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.release.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.release,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data15.scenario !== undefined){
let data22 = data15.scenario;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err56 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/scenario",schemaPath:"#/properties/steps/items/properties/changes/items/properties/scenario/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.scenario,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/scenario",schemaPath:"#/properties/steps/items/properties/changes/items/properties/scenario/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.scenario.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.scenario,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data15.externalId !== undefined){
let data23 = data15.externalId;
if(typeof data23 === "string"){
if(func3(data23) > 256){
const err58 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/externalId",schemaPath:"#/properties/steps/items/properties/changes/items/properties/externalId/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.externalId,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func3(data23) < 1){
const err59 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/externalId",schemaPath:"#/properties/steps/items/properties/changes/items/properties/externalId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.externalId,data:data23};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/externalId",schemaPath:"#/properties/steps/items/properties/changes/items/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.externalId.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.externalId,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data15.until !== undefined){
let data24 = data15.until;
if(typeof data24 === "string"){
if(!pattern2.test(data24)){
const err61 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/until",schemaPath:"#/properties/steps/items/properties/changes/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$"},message:"must match pattern \""+"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$"+"\"",schema:"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$",parentSchema:schema6.properties.steps.items.properties.changes.items.properties.until,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1+"/until",schemaPath:"#/properties/steps/items/properties/changes/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.changes.items.properties.until.type,parentSchema:schema6.properties.steps.items.properties.changes.items.properties.until,data:data24};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/steps/" + i0+"/changes/" + i1,schemaPath:"#/properties/steps/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.steps.items.properties.changes.items.type,parentSchema:schema6.properties.steps.items.properties.changes.items,data:data15};
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
else {
const err64 = {instancePath:instancePath+"/steps/" + i0+"/changes",schemaPath:"#/properties/steps/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.steps.items.properties.changes.type,parentSchema:schema6.properties.steps.items.properties.changes,data:data14};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data9.requests !== undefined){
let data25 = data9.requests;
if(Array.isArray(data25)){
if(data25.length > 20){
const err65 = {instancePath:instancePath+"/steps/" + i0+"/requests",schemaPath:"#/properties/steps/items/properties/requests/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema6.properties.steps.items.properties.requests,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.externalId === undefined){
const err66 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2,schemaPath:"#/properties/steps/items/properties/requests/items/required",keyword:"required",params:{missingProperty: "externalId"},message:"must have required property '"+"externalId"+"'",schema:schema6.properties.steps.items.properties.requests.items.required,parentSchema:schema6.properties.steps.items.properties.requests.items,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key3 in data26){
if(!((((key3 === "externalId") || (key3 === "key")) || (key3 === "times")) || (key3 === "status"))){
const err67 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2,schemaPath:"#/properties/steps/items/properties/requests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.steps.items.properties.requests.items,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data26.externalId !== undefined){
let data27 = data26.externalId;
if(typeof data27 === "string"){
if(func3(data27) > 128){
const err68 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/externalId",schemaPath:"#/properties/steps/items/properties/requests/items/properties/externalId/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.externalId,data:data27};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(func3(data27) < 1){
const err69 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/externalId",schemaPath:"#/properties/steps/items/properties/requests/items/properties/externalId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.externalId,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/externalId",schemaPath:"#/properties/steps/items/properties/requests/items/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.requests.items.properties.externalId.type,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.externalId,data:data27};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data26.key !== undefined){
let data28 = data26.key;
if(typeof data28 === "string"){
if(func3(data28) < 1){
const err71 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/key",schemaPath:"#/properties/steps/items/properties/requests/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.key,data:data28};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/key",schemaPath:"#/properties/steps/items/properties/requests/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.requests.items.properties.key.type,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.key,data:data28};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data26.times !== undefined){
let data29 = data26.times;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err73 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/times",schemaPath:"#/properties/steps/items/properties/requests/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.requests.items.properties.times.type,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.times,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 20 || isNaN(data29)){
const err74 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/times",schemaPath:"#/properties/steps/items/properties/requests/items/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.times,data:data29};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err75 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/times",schemaPath:"#/properties/steps/items/properties/requests/items/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.times,data:data29};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data26.status !== undefined){
let data30 = data26.status;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err76 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/status",schemaPath:"#/properties/steps/items/properties/requests/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.requests.items.properties.status.type,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.status,data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 599 || isNaN(data30)){
const err77 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/status",schemaPath:"#/properties/steps/items/properties/requests/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.status,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data30 < 100 || isNaN(data30)){
const err78 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2+"/status",schemaPath:"#/properties/steps/items/properties/requests/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema6.properties.steps.items.properties.requests.items.properties.status,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
else {
const err79 = {instancePath:instancePath+"/steps/" + i0+"/requests/" + i2,schemaPath:"#/properties/steps/items/properties/requests/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.steps.items.properties.requests.items.type,parentSchema:schema6.properties.steps.items.properties.requests.items,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/steps/" + i0+"/requests",schemaPath:"#/properties/steps/items/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.steps.items.properties.requests.type,parentSchema:schema6.properties.steps.items.properties.requests,data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data9.expect !== undefined){
let data31 = data9.expect;
if(Array.isArray(data31)){
if(data31.length > 20){
const err81 = {instancePath:instancePath+"/steps/" + i0+"/expect",schemaPath:"#/properties/steps/items/properties/expect/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema6.properties.steps.items.properties.expect,data:data31};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const len3 = data31.length;
for(let i3=0; i3<len3; i3++){
let data32 = data31[i3];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.sockets === undefined){
const err82 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3,schemaPath:"#/properties/steps/items/properties/expect/items/required",keyword:"required",params:{missingProperty: "sockets"},message:"must have required property '"+"sockets"+"'",schema:schema6.properties.steps.items.properties.expect.items.required,parentSchema:schema6.properties.steps.items.properties.expect.items,data:data32};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key4 in data32){
if(!((((((key4 === "sockets") || (key4 === "exactly")) || (key4 === "atLeast")) || (key4 === "atMost")) || (key4 === "since")) || (key4 === "by"))){
const err83 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3,schemaPath:"#/properties/steps/items/properties/expect/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.steps.items.properties.expect.items,data:data32};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data32.sockets !== undefined){
let data33 = data32.sockets;
if(typeof data33 !== "string"){
const err84 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/sockets",schemaPath:"#/properties/steps/items/properties/expect/items/properties/sockets/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.expect.items.properties.sockets.type,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.sockets,data:data33};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!((((((((((((data33 === "inUse") || (data33 === "Available")) || (data33 === "Preparing")) || (data33 === "Charging")) || (data33 === "SuspendedCHARGER")) || (data33 === "SuspendedCAR")) || (data33 === "Finishing")) || (data33 === "Reserved")) || (data33 === "Booting")) || (data33 === "Error")) || (data33 === "Offline")) || (data33 === "Unavailable"))){
const err85 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/sockets",schemaPath:"#/properties/steps/items/properties/expect/items/properties/sockets/enum",keyword:"enum",params:{allowedValues: schema6.properties.steps.items.properties.expect.items.properties.sockets.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.steps.items.properties.expect.items.properties.sockets.enum,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.sockets,data:data33};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data32.exactly !== undefined){
let data34 = data32.exactly;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err86 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/exactly",schemaPath:"#/properties/steps/items/properties/expect/items/properties/exactly/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.expect.items.properties.exactly.type,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.exactly,data:data34};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err87 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/exactly",schemaPath:"#/properties/steps/items/properties/expect/items/properties/exactly/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.exactly,data:data34};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data32.atLeast !== undefined){
let data35 = data32.atLeast;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err88 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/atLeast",schemaPath:"#/properties/steps/items/properties/expect/items/properties/atLeast/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.expect.items.properties.atLeast.type,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.atLeast,data:data35};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
const err89 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/atLeast",schemaPath:"#/properties/steps/items/properties/expect/items/properties/atLeast/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.atLeast,data:data35};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
if(data32.atMost !== undefined){
let data36 = data32.atMost;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err90 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/atMost",schemaPath:"#/properties/steps/items/properties/expect/items/properties/atMost/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.expect.items.properties.atMost.type,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.atMost,data:data36};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err91 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/atMost",schemaPath:"#/properties/steps/items/properties/expect/items/properties/atMost/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.atMost,data:data36};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
if(data32.since !== undefined){
let data37 = data32.since;
if(typeof data37 === "string"){
if(!pattern2.test(data37)){
const err92 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/since",schemaPath:"#/properties/steps/items/properties/expect/items/properties/since/pattern",keyword:"pattern",params:{pattern: "^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$"},message:"must match pattern \""+"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$"+"\"",schema:"^([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$",parentSchema:schema6.properties.steps.items.properties.expect.items.properties.since,data:data37};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/since",schemaPath:"#/properties/steps/items/properties/expect/items/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.steps.items.properties.expect.items.properties.since.type,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.since,data:data37};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data32.by !== undefined){
let data38 = data32.by;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err94 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/by",schemaPath:"#/properties/steps/items/properties/expect/items/properties/by/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.steps.items.properties.expect.items.properties.by.type,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.by,data:data38};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100000 || isNaN(data38)){
const err95 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/by",schemaPath:"#/properties/steps/items/properties/expect/items/properties/by/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.by,data:data38};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data38 < -100000 || isNaN(data38)){
const err96 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3+"/by",schemaPath:"#/properties/steps/items/properties/expect/items/properties/by/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100000},message:"must be >= -100000",schema:-100000,parentSchema:schema6.properties.steps.items.properties.expect.items.properties.by,data:data38};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/steps/" + i0+"/expect/" + i3,schemaPath:"#/properties/steps/items/properties/expect/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.steps.items.properties.expect.items.type,parentSchema:schema6.properties.steps.items.properties.expect.items,data:data32};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/steps/" + i0+"/expect",schemaPath:"#/properties/steps/items/properties/expect/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.steps.items.properties.expect.type,parentSchema:schema6.properties.steps.items.properties.expect,data:data31};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.steps.items.type,parentSchema:schema6.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.steps.type,parentSchema:schema6.properties.steps,data:data8};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

/** story.schema.json. */
export const validateStory: Validator = validator(story);
