// @ts-nocheck
// Generated from spec/fixtures/scenarios.schema.json by `npm run regenerate`. Do not edit.
import { codePointLength } from '../contract/formats.ts';
import { type Validator, validator } from '../contract/violation.ts';

const scenarios = validate21;
const schema6 = {"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","patternErrorMessage":"lower-case letters, digits and single hyphens, such as driver-not-found"},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string","minLength":1},"status":{"type":"integer","minimum":400,"maximum":599},"headers":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$","patternErrorMessage":"the name of an HTTP header"},"additionalProperties":{"type":["string","array"],"pattern":"^[\\t -~\\u0080-\\u00ff]*$","patternErrorMessage":"text of one line that an HTTP header can carry","items":{"type":"string","pattern":"^[\\t -~\\u0080-\\u00ff]*$","patternErrorMessage":"text of one line that an HTTP header can carry"}}},"delay":{"type":"integer","minimum":0,"maximum":600000},"body":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["problem","text","empty"]},"additionalProperties":false,"properties":{"contentType":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$","patternErrorMessage":"a media type such as application/json"},"text":{"type":"string"},"json":{}}},"title":{"type":"string","minLength":1},"detail":{"type":"string","minLength":1}},"required":["description","status"]}};
const pattern0 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern2 = new RegExp("^[\\t -~\\u0080-\\u00ff]*$", "u");
const pattern4 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$", "u");
const func2 = codePointLength;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema6.propertyNames,data:key0,propertyName:key0};
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
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema6.propertyNames,parentSchema:schema6,data};
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
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.description === undefined){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema6.additionalProperties.required,parentSchema:schema6.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.status === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema6.additionalProperties.required,parentSchema:schema6.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key2 in data0){
if(!(((((((key2 === "description") || (key2 === "status")) || (key2 === "headers")) || (key2 === "delay")) || (key2 === "body")) || (key2 === "title")) || (key2 === "detail"))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema6.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.description !== undefined){
let data1 = data0.description;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.additionalProperties.properties.description,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.additionalProperties.properties.description.type,parentSchema:schema6.additionalProperties.properties.description,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.status !== undefined){
let data2 = data0.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/additionalProperties/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.additionalProperties.properties.status.type,parentSchema:schema6.additionalProperties.properties.status,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/additionalProperties/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema6.additionalProperties.properties.status,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/additionalProperties/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400",schema:400,parentSchema:schema6.additionalProperties.properties.status,data:data2};
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
if(data0.headers !== undefined){
let data3 = data0.headers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key3 in data3){
const _errs12 = errors;
if(typeof key3 === "string"){
if(!pattern1.test(key3)){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers",schemaPath:"#/additionalProperties/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},message:"must match pattern \""+"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"+"\"",schema:"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$",parentSchema:schema6.additionalProperties.properties.headers.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers",schemaPath:"#/additionalProperties/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema6.additionalProperties.properties.headers.propertyNames,parentSchema:schema6.additionalProperties.properties.headers,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key4 in data3){
let data4 = data3[key4];
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema6.additionalProperties.properties.headers.additionalProperties.type},message:"must be string,array",schema:schema6.additionalProperties.properties.headers.additionalProperties.type,parentSchema:schema6.additionalProperties.properties.headers.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\t -~\\u0080-\\u00ff]*$"},message:"must match pattern \""+"^[\\t -~\\u0080-\\u00ff]*$"+"\"",schema:"^[\\t -~\\u0080-\\u00ff]*$",parentSchema:schema6.additionalProperties.properties.headers.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/properties/headers/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[\\t -~\\u0080-\\u00ff]*$"},message:"must match pattern \""+"^[\\t -~\\u0080-\\u00ff]*$"+"\"",schema:"^[\\t -~\\u0080-\\u00ff]*$",parentSchema:schema6.additionalProperties.properties.headers.additionalProperties.items,data:data5};
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
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/properties/headers/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.additionalProperties.properties.headers.additionalProperties.items.type,parentSchema:schema6.additionalProperties.properties.headers.additionalProperties.items,data:data5};
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
}
}
else {
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers",schemaPath:"#/additionalProperties/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.additionalProperties.properties.headers.type,parentSchema:schema6.additionalProperties.properties.headers,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.delay !== undefined){
let data6 = data0.delay;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delay",schemaPath:"#/additionalProperties/properties/delay/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.additionalProperties.properties.delay.type,parentSchema:schema6.additionalProperties.properties.delay,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 600000 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delay",schemaPath:"#/additionalProperties/properties/delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema6.additionalProperties.properties.delay,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delay",schemaPath:"#/additionalProperties/properties/delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.additionalProperties.properties.delay,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data0.body !== undefined){
let data7 = data0.body;
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/additionalProperties/properties/body/type",keyword:"type",params:{type: schema6.additionalProperties.properties.body.type},message:"must be string,object",schema:schema6.additionalProperties.properties.body.type,parentSchema:schema6.additionalProperties.properties.body,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const _errs22 = errors;
let valid7 = true;
const _errs23 = errors;
if(typeof data7 !== "string"){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs25 = errors;
if(!(((data7 === "problem") || (data7 === "text")) || (data7 === "empty"))){
const err22 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/additionalProperties/properties/body/then/enum",keyword:"enum",params:{allowedValues: schema6.additionalProperties.properties.body.then.enum},message:"must be equal to one of the allowed values",schema:schema6.additionalProperties.properties.body.then.enum,parentSchema:schema6.additionalProperties.properties.body.then,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs25 === errors;
valid7 = _valid0;
}
if(!valid7){
const err23 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/additionalProperties/properties/body/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema6.additionalProperties.properties.body.if,parentSchema:schema6.additionalProperties.properties.body,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key5 in data7){
if(!(((key5 === "contentType") || (key5 === "text")) || (key5 === "json"))){
const err24 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/additionalProperties/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema6.additionalProperties.properties.body,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.contentType !== undefined){
let data8 = data7.contentType;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err25 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body/contentType",schemaPath:"#/additionalProperties/properties/body/properties/contentType/pattern",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$"},message:"must match pattern \""+"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$"+"\"",schema:"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$",parentSchema:schema6.additionalProperties.properties.body.properties.contentType,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body/contentType",schemaPath:"#/additionalProperties/properties/body/properties/contentType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.additionalProperties.properties.body.properties.contentType.type,parentSchema:schema6.additionalProperties.properties.body.properties.contentType,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.text !== undefined){
let data9 = data7.text;
if(typeof data9 !== "string"){
const err27 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/body/text",schemaPath:"#/additionalProperties/properties/body/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.additionalProperties.properties.body.properties.text.type,parentSchema:schema6.additionalProperties.properties.body.properties.text,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data0.title !== undefined){
let data10 = data0.title;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err28 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/additionalProperties/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.additionalProperties.properties.title,data:data10};
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
const err29 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.additionalProperties.properties.title.type,parentSchema:schema6.additionalProperties.properties.title,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data0.detail !== undefined){
let data11 = data0.detail;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err30 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",schemaPath:"#/additionalProperties/properties/detail/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.additionalProperties.properties.detail,data:data11};
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
const err31 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",schemaPath:"#/additionalProperties/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.additionalProperties.properties.detail.type,parentSchema:schema6.additionalProperties.properties.detail,data:data11};
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
const err32 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.additionalProperties.type,parentSchema:schema6.additionalProperties,data:data0};
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
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

/** scenarios.schema.json. */
export const validateScenarios: Validator = validator(scenarios);
