// @ts-nocheck
// Generated from spec/fixtures/scenarios.schema.json by `npm run regenerate`. Do not edit.
import { codePointLength } from '../../base/text/formats.ts';
import { type Validator, validator } from '../../base/violation.ts';

const scenarios = validate21;
const schema6 = {"type":"object","additionalProperties":false,"properties":{"scenarios":{"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","patternErrorMessage":"lower-case letters, digits and single hyphens, such as driver-not-found"},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string","minLength":1},"status":{"$ref":"#/definitions/status"},"headers":{"$ref":"#/definitions/headers"},"delay":{"$ref":"#/definitions/delay"},"dribble":{"$ref":"#/definitions/dribble"},"fault":{"$ref":"#/definitions/fault"},"body":{"$ref":"#/definitions/body"},"title":{"$ref":"#/definitions/title"},"detail":{"$ref":"#/definitions/detail"},"change":{"$ref":"#/definitions/change"},"steps":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"status":{"$ref":"#/definitions/status"},"headers":{"$ref":"#/definitions/headers"},"delay":{"$ref":"#/definitions/delay"},"dribble":{"$ref":"#/definitions/dribble"},"fault":{"$ref":"#/definitions/fault"},"body":{"$ref":"#/definitions/body"},"title":{"$ref":"#/definitions/title"},"detail":{"$ref":"#/definitions/detail"},"change":{"$ref":"#/definitions/change"}}}},"after":{"type":"string","enum":["stay","repeat","end"]},"per":{"type":"string","enum":["driver","session"]}},"required":["description"]}},"rules":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["scenario","when"],"properties":{"scenario":{"type":"string"},"when":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"operation":{"type":"string"},"externalId":{"type":"string"},"customer":{"type":"string"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"query":{"type":"object","additionalProperties":{"type":"string"}},"probability":{"type":"number","minimum":0,"maximum":1},"calls":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["once"]},"additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"first":{"type":"integer","minimum":1},"nth":{"type":"integer","minimum":1}}}}},"per":{"type":"string","enum":["driver","session"]}}}}},"definitions":{"status":{"type":"integer","minimum":200,"maximum":599},"headers":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$","patternErrorMessage":"the name of an HTTP header"},"additionalProperties":{"type":["string","array"],"pattern":"^[\\t -~\\u0080-\\u00ff]*$","patternErrorMessage":"text of one line that an HTTP header can carry","items":{"type":"string","pattern":"^[\\t -~\\u0080-\\u00ff]*$","patternErrorMessage":"text of one line that an HTTP header can carry"}}},"delay":{"type":["integer","object"],"minimum":0,"maximum":60000,"additionalProperties":false,"properties":{"from":{"type":"integer","minimum":0,"maximum":60000},"to":{"type":"integer","minimum":0,"maximum":60000},"p50":{"type":"integer","minimum":1,"maximum":60000},"p99":{"type":"integer","minimum":1,"maximum":60000}}},"dribble":{"type":"integer","minimum":1,"maximum":60000},"fault":{"type":"string","enum":["reset-before","reset-mid-body","empty-reply","truncated-body","malformed-json","hang"]},"body":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["problem","text","empty"]},"additionalProperties":false,"properties":{"contentType":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$","patternErrorMessage":"a media type such as application/json"},"text":{"type":"string"},"json":{},"encoding":{"type":"string","enum":["gzip","br","deflate"]}}},"title":{"type":"string","minLength":1},"detail":{"type":"string","minLength":1},"change":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"set":{"type":"object","propertyNames":{"pattern":"^/","patternErrorMessage":"a JSON pointer such as /tags/0/expiringDate"}},"remove":{"type":"array","items":{"type":"string","pattern":"^/","patternErrorMessage":"a JSON pointer such as /payerId"}},"null":{"type":"array","items":{"type":"string","pattern":"^/","patternErrorMessage":"a JSON pointer such as /payerId"}}}}}};
const pattern0 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const func2 = Object.prototype.hasOwnProperty;
const func3 = codePointLength;
const schema7 = {"type":"integer","minimum":200,"maximum":599};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 599 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 200 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$","patternErrorMessage":"the name of an HTTP header"},"additionalProperties":{"type":["string","array"],"pattern":"^[\\t -~\\u0080-\\u00ff]*$","patternErrorMessage":"text of one line that an HTTP header can carry","items":{"type":"string","pattern":"^[\\t -~\\u0080-\\u00ff]*$","patternErrorMessage":"text of one line that an HTTP header can carry"}}};
const pattern1 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern2 = new RegExp("^[\\t -~\\u0080-\\u00ff]*$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern1.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},message:"must match pattern \""+"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"+"\"",schema:"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$",parentSchema:schema8.propertyNames,data:key0,propertyName:key0};
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
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema8.propertyNames,parentSchema:schema8,data};
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
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema8.additionalProperties.type},message:"must be string,array",schema:schema8.additionalProperties.type,parentSchema:schema8.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\t -~\\u0080-\\u00ff]*$"},message:"must match pattern \""+"^[\\t -~\\u0080-\\u00ff]*$"+"\"",schema:"^[\\t -~\\u0080-\\u00ff]*$",parentSchema:schema8.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[\\t -~\\u0080-\\u00ff]*$"},message:"must match pattern \""+"^[\\t -~\\u0080-\\u00ff]*$"+"\"",schema:"^[\\t -~\\u0080-\\u00ff]*$",parentSchema:schema8.additionalProperties.items,data:data1};
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
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.additionalProperties.items.type,parentSchema:schema8.additionalProperties.items,data:data1};
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
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":["integer","object"],"minimum":0,"maximum":60000,"additionalProperties":false,"properties":{"from":{"type":"integer","minimum":0,"maximum":60000},"to":{"type":"integer","minimum":0,"maximum":60000},"p50":{"type":"integer","minimum":1,"maximum":60000},"p99":{"type":"integer","minimum":1,"maximum":60000}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type},message:"must be integer,object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 60000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "from") || (key0 === "to")) || (key0 === "p50")) || (key0 === "p99"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema9.properties.from.type,parentSchema:schema9.properties.from,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 60000 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema9.properties.from,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema9.properties.from,data:data0};
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
if(data.to !== undefined){
let data1 = data.to;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema9.properties.to.type,parentSchema:schema9.properties.to,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 60000 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema9.properties.to,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema9.properties.to,data:data1};
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
if(data.p50 !== undefined){
let data2 = data.p50;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/p50",schemaPath:"#/properties/p50/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema9.properties.p50.type,parentSchema:schema9.properties.p50,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 60000 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/p50",schemaPath:"#/properties/p50/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema9.properties.p50,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/p50",schemaPath:"#/properties/p50/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema9.properties.p50,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.p99 !== undefined){
let data3 = data.p99;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err13 = {instancePath:instancePath+"/p99",schemaPath:"#/properties/p99/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema9.properties.p99.type,parentSchema:schema9.properties.p99,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 60000 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/p99",schemaPath:"#/properties/p99/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema9.properties.p99,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/p99",schemaPath:"#/properties/p99/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema9.properties.p99,data:data3};
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
validate26.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"integer","minimum":1,"maximum":60000};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 60000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate28.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"string","enum":["reset-before","reset-mid-body","empty-reply","truncated-body","malformed-json","hang"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data === "reset-before") || (data === "reset-mid-body")) || (data === "empty-reply")) || (data === "truncated-body")) || (data === "malformed-json")) || (data === "hang"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema11.enum},message:"must be equal to one of the allowed values",schema:schema11.enum,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":["string","object"],"if":{"type":"string"},"then":{"enum":["problem","text","empty"]},"additionalProperties":false,"properties":{"contentType":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$","patternErrorMessage":"a media type such as application/json"},"text":{"type":"string"},"json":{},"encoding":{"type":"string","enum":["gzip","br","deflate"]}}};
const pattern4 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema12.type},message:"must be string,object",schema:schema12.type,parentSchema:schema12,data};
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
if(typeof data !== "string"){
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
if(_valid0){
const _errs4 = errors;
if(!(((data === "problem") || (data === "text")) || (data === "empty"))){
const err2 = {instancePath,schemaPath:"#/then/enum",keyword:"enum",params:{allowedValues: schema12.then.enum},message:"must be equal to one of the allowed values",schema:schema12.then.enum,parentSchema:schema12.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema12.if,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "contentType") || (key0 === "text")) || (key0 === "json")) || (key0 === "encoding"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.contentType !== undefined){
let data0 = data.contentType;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/contentType",schemaPath:"#/properties/contentType/pattern",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$"},message:"must match pattern \""+"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$"+"\"",schema:"^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: *; *[ -~]+)?$",parentSchema:schema12.properties.contentType,data:data0};
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
const err6 = {instancePath:instancePath+"/contentType",schemaPath:"#/properties/contentType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.contentType.type,parentSchema:schema12.properties.contentType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.text !== undefined){
let data1 = data.text;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.text.type,parentSchema:schema12.properties.text,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.encoding !== undefined){
let data2 = data.encoding;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.encoding.type,parentSchema:schema12.properties.encoding,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data2 === "gzip") || (data2 === "br")) || (data2 === "deflate"))){
const err9 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema12.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.encoding.enum,parentSchema:schema12.properties.encoding,data:data2};
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
validate32.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"string","minLength":1};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"string","minLength":1};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"set":{"type":"object","propertyNames":{"pattern":"^/","patternErrorMessage":"a JSON pointer such as /tags/0/expiringDate"}},"remove":{"type":"array","items":{"type":"string","pattern":"^/","patternErrorMessage":"a JSON pointer such as /payerId"}},"null":{"type":"array","items":{"type":"string","pattern":"^/","patternErrorMessage":"a JSON pointer such as /payerId"}}}};
const pattern5 = new RegExp("^/", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "set") || (key0 === "remove")) || (key0 === "null"))){
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
if(data.set !== undefined){
let data0 = data.set;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
const err2 = {instancePath:instancePath+"/set",schemaPath:"#/properties/set/propertyNames/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema15.properties.set.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
const err3 = {instancePath:instancePath+"/set",schemaPath:"#/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema15.properties.set.propertyNames,parentSchema:schema15.properties.set,data:data0};
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
else {
const err4 = {instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.properties.set.type,parentSchema:schema15.properties.set,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.remove !== undefined){
let data1 = data.remove;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err5 = {instancePath:instancePath+"/remove/" + i0,schemaPath:"#/properties/remove/items/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema15.properties.remove.items,data:data2};
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
const err6 = {instancePath:instancePath+"/remove/" + i0,schemaPath:"#/properties/remove/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.remove.items.type,parentSchema:schema15.properties.remove.items,data:data2};
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
else {
const err7 = {instancePath:instancePath+"/remove",schemaPath:"#/properties/remove/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.remove.type,parentSchema:schema15.properties.remove,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.null !== undefined){
let data3 = data.null;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err8 = {instancePath:instancePath+"/null/" + i1,schemaPath:"#/properties/null/items/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema15.properties.null.items,data:data4};
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
const err9 = {instancePath:instancePath+"/null/" + i1,schemaPath:"#/properties/null/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.null.items.type,parentSchema:schema15.properties.null.items,data:data4};
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
else {
const err10 = {instancePath:instancePath+"/null",schemaPath:"#/properties/null/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.null.type,parentSchema:schema15.properties.null,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "scenarios") || (key0 === "rules"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.scenarios !== undefined){
let data0 = data.scenarios;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern0.test(key1)){
const err1 = {instancePath:instancePath+"/scenarios",schemaPath:"#/properties/scenarios/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema6.properties.scenarios.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
const err2 = {instancePath:instancePath+"/scenarios",schemaPath:"#/properties/scenarios/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema6.properties.scenarios.propertyNames,parentSchema:schema6.properties.scenarios,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.description === undefined){
const err3 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scenarios/additionalProperties/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema6.properties.scenarios.additionalProperties.required,parentSchema:schema6.properties.scenarios.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key3 in data1){
if(!(func2.call(schema6.properties.scenarios.additionalProperties.properties, key3))){
const err4 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scenarios/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.scenarios.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.description !== undefined){
let data2 = data1.description;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err5 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/scenarios/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.scenarios.additionalProperties.properties.description,data:data2};
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
const err6 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/scenarios/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.scenarios.additionalProperties.properties.description.type,parentSchema:schema6.properties.scenarios.additionalProperties.properties.description,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.status !== undefined){
if(!(validate22(data1.status, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",parentData:data1,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data1.headers !== undefined){
if(!(validate24(data1.headers, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers",parentData:data1,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data1.delay !== undefined){
if(!(validate26(data1.delay, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/delay",parentData:data1,parentDataProperty:"delay",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data1.dribble !== undefined){
if(!(validate28(data1.dribble, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/dribble",parentData:data1,parentDataProperty:"dribble",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data1.fault !== undefined){
if(!(validate30(data1.fault, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/fault",parentData:data1,parentDataProperty:"fault",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data1.body !== undefined){
if(!(validate32(data1.body, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",parentData:data1,parentDataProperty:"body",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data1.title !== undefined){
if(!(validate34(data1.title, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",parentData:data1,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data1.detail !== undefined){
if(!(validate36(data1.detail, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",parentData:data1,parentDataProperty:"detail",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data1.change !== undefined){
if(!(validate38(data1.change, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/change",parentData:data1,parentDataProperty:"change",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data1.steps !== undefined){
let data12 = data1.steps;
if(Array.isArray(data12)){
if(data12.length < 1){
const err7 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps",schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps,data:data12};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!(func2.call(schema6.properties.scenarios.additionalProperties.properties.steps.items.properties, key4))){
const err8 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0,schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps.items,data:data13};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data13.times !== undefined){
let data14 = data13.times;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err9 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/times",schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.scenarios.additionalProperties.properties.steps.items.properties.times.type,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps.items.properties.times,data:data14};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000 || isNaN(data14)){
const err10 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/times",schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/items/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps.items.properties.times,data:data14};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err11 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/times",schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/items/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps.items.properties.times,data:data14};
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
if(data13.status !== undefined){
if(!(validate22(data13.status, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/status",parentData:data13,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.headers !== undefined){
if(!(validate24(data13.headers, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/headers",parentData:data13,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data13.delay !== undefined){
if(!(validate26(data13.delay, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/delay",parentData:data13,parentDataProperty:"delay",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data13.dribble !== undefined){
if(!(validate28(data13.dribble, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/dribble",parentData:data13,parentDataProperty:"dribble",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data13.fault !== undefined){
if(!(validate30(data13.fault, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/fault",parentData:data13,parentDataProperty:"fault",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data13.body !== undefined){
if(!(validate32(data13.body, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/body",parentData:data13,parentDataProperty:"body",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data13.title !== undefined){
if(!(validate34(data13.title, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/title",parentData:data13,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data13.detail !== undefined){
if(!(validate36(data13.detail, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/detail",parentData:data13,parentDataProperty:"detail",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data13.change !== undefined){
if(!(validate38(data13.change, {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0+"/change",parentData:data13,parentDataProperty:"change",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps/" + i0,schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.scenarios.additionalProperties.properties.steps.items.type,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps.items,data:data13};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/steps",schemaPath:"#/properties/scenarios/additionalProperties/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.scenarios.additionalProperties.properties.steps.type,parentSchema:schema6.properties.scenarios.additionalProperties.properties.steps,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.after !== undefined){
let data24 = data1.after;
if(typeof data24 !== "string"){
const err14 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/after",schemaPath:"#/properties/scenarios/additionalProperties/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.scenarios.additionalProperties.properties.after.type,parentSchema:schema6.properties.scenarios.additionalProperties.properties.after,data:data24};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data24 === "stay") || (data24 === "repeat")) || (data24 === "end"))){
const err15 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/after",schemaPath:"#/properties/scenarios/additionalProperties/properties/after/enum",keyword:"enum",params:{allowedValues: schema6.properties.scenarios.additionalProperties.properties.after.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.scenarios.additionalProperties.properties.after.enum,parentSchema:schema6.properties.scenarios.additionalProperties.properties.after,data:data24};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.per !== undefined){
let data25 = data1.per;
if(typeof data25 !== "string"){
const err16 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/per",schemaPath:"#/properties/scenarios/additionalProperties/properties/per/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.scenarios.additionalProperties.properties.per.type,parentSchema:schema6.properties.scenarios.additionalProperties.properties.per,data:data25};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data25 === "driver") || (data25 === "session"))){
const err17 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/per",schemaPath:"#/properties/scenarios/additionalProperties/properties/per/enum",keyword:"enum",params:{allowedValues: schema6.properties.scenarios.additionalProperties.properties.per.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.scenarios.additionalProperties.properties.per.enum,parentSchema:schema6.properties.scenarios.additionalProperties.properties.per,data:data25};
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
const err18 = {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scenarios/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.scenarios.additionalProperties.type,parentSchema:schema6.properties.scenarios.additionalProperties,data:data1};
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
const err19 = {instancePath:instancePath+"/scenarios",schemaPath:"#/properties/scenarios/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.scenarios.type,parentSchema:schema6.properties.scenarios,data:data0};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.rules !== undefined){
let data26 = data.rules;
if(Array.isArray(data26)){
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
let data27 = data26[i1];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.scenario === undefined){
const err20 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "scenario"},message:"must have required property '"+"scenario"+"'",schema:schema6.properties.rules.items.required,parentSchema:schema6.properties.rules.items,data:data27};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data27.when === undefined){
const err21 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema6.properties.rules.items.required,parentSchema:schema6.properties.rules.items,data:data27};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "scenario") || (key5 === "when")) || (key5 === "per"))){
const err22 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.rules.items,data:data27};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data27.scenario !== undefined){
let data28 = data27.scenario;
if(typeof data28 !== "string"){
const err23 = {instancePath:instancePath+"/rules/" + i1+"/scenario",schemaPath:"#/properties/rules/items/properties/scenario/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.scenario.type,parentSchema:schema6.properties.rules.items.properties.scenario,data:data28};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data27.when !== undefined){
let data29 = data27.when;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(Object.keys(data29).length < 1){
const err24 = {instancePath:instancePath+"/rules/" + i1+"/when",schemaPath:"#/properties/rules/items/properties/when/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema6.properties.rules.items.properties.when,data:data29};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key6 in data29){
if(!(((((((key6 === "operation") || (key6 === "externalId")) || (key6 === "customer")) || (key6 === "headers")) || (key6 === "query")) || (key6 === "probability")) || (key6 === "calls"))){
const err25 = {instancePath:instancePath+"/rules/" + i1+"/when",schemaPath:"#/properties/rules/items/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.rules.items.properties.when,data:data29};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data29.operation !== undefined){
let data30 = data29.operation;
if(typeof data30 !== "string"){
const err26 = {instancePath:instancePath+"/rules/" + i1+"/when/operation",schemaPath:"#/properties/rules/items/properties/when/properties/operation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.when.properties.operation.type,parentSchema:schema6.properties.rules.items.properties.when.properties.operation,data:data30};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data29.externalId !== undefined){
let data31 = data29.externalId;
if(typeof data31 !== "string"){
const err27 = {instancePath:instancePath+"/rules/" + i1+"/when/externalId",schemaPath:"#/properties/rules/items/properties/when/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.when.properties.externalId.type,parentSchema:schema6.properties.rules.items.properties.when.properties.externalId,data:data31};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data29.customer !== undefined){
let data32 = data29.customer;
if(typeof data32 !== "string"){
const err28 = {instancePath:instancePath+"/rules/" + i1+"/when/customer",schemaPath:"#/properties/rules/items/properties/when/properties/customer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.when.properties.customer.type,parentSchema:schema6.properties.rules.items.properties.when.properties.customer,data:data32};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data29.headers !== undefined){
let data33 = data29.headers;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
let data34 = data33[key7];
if(typeof data34 !== "string"){
const err29 = {instancePath:instancePath+"/rules/" + i1+"/when/headers/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/items/properties/when/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.when.properties.headers.additionalProperties.type,parentSchema:schema6.properties.rules.items.properties.when.properties.headers.additionalProperties,data:data34};
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
const err30 = {instancePath:instancePath+"/rules/" + i1+"/when/headers",schemaPath:"#/properties/rules/items/properties/when/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.rules.items.properties.when.properties.headers.type,parentSchema:schema6.properties.rules.items.properties.when.properties.headers,data:data33};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data29.query !== undefined){
let data35 = data29.query;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
let data36 = data35[key8];
if(typeof data36 !== "string"){
const err31 = {instancePath:instancePath+"/rules/" + i1+"/when/query/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/items/properties/when/properties/query/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.when.properties.query.additionalProperties.type,parentSchema:schema6.properties.rules.items.properties.when.properties.query.additionalProperties,data:data36};
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
const err32 = {instancePath:instancePath+"/rules/" + i1+"/when/query",schemaPath:"#/properties/rules/items/properties/when/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.rules.items.properties.when.properties.query.type,parentSchema:schema6.properties.rules.items.properties.when.properties.query,data:data35};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data29.probability !== undefined){
let data37 = data29.probability;
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1 || isNaN(data37)){
const err33 = {instancePath:instancePath+"/rules/" + i1+"/when/probability",schemaPath:"#/properties/rules/items/properties/when/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema6.properties.rules.items.properties.when.properties.probability,data:data37};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err34 = {instancePath:instancePath+"/rules/" + i1+"/when/probability",schemaPath:"#/properties/rules/items/properties/when/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.rules.items.properties.when.properties.probability,data:data37};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/rules/" + i1+"/when/probability",schemaPath:"#/properties/rules/items/properties/when/properties/probability/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.rules.items.properties.when.properties.probability.type,parentSchema:schema6.properties.rules.items.properties.when.properties.probability,data:data37};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data29.calls !== undefined){
let data38 = data29.calls;
if((typeof data38 !== "string") && (!(data38 && typeof data38 == "object" && !Array.isArray(data38)))){
const err36 = {instancePath:instancePath+"/rules/" + i1+"/when/calls",schemaPath:"#/properties/rules/items/properties/when/properties/calls/type",keyword:"type",params:{type: schema6.properties.rules.items.properties.when.properties.calls.type},message:"must be string,object",schema:schema6.properties.rules.items.properties.when.properties.calls.type,parentSchema:schema6.properties.rules.items.properties.when.properties.calls,data:data38};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const _errs70 = errors;
let valid13 = true;
const _errs71 = errors;
if(typeof data38 !== "string"){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid0 = _errs71 === errors;
errors = _errs70;
if(vErrors !== null){
if(_errs70){
vErrors.length = _errs70;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs73 = errors;
if(!(data38 === "once")){
const err38 = {instancePath:instancePath+"/rules/" + i1+"/when/calls",schemaPath:"#/properties/rules/items/properties/when/properties/calls/then/enum",keyword:"enum",params:{allowedValues: schema6.properties.rules.items.properties.when.properties.calls.then.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.rules.items.properties.when.properties.calls.then.enum,parentSchema:schema6.properties.rules.items.properties.when.properties.calls.then,data:data38};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid0 = _errs73 === errors;
valid13 = _valid0;
}
if(!valid13){
const err39 = {instancePath:instancePath+"/rules/" + i1+"/when/calls",schemaPath:"#/properties/rules/items/properties/when/properties/calls/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema6.properties.rules.items.properties.when.properties.calls.if,parentSchema:schema6.properties.rules.items.properties.when.properties.calls,data:data38};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(Object.keys(data38).length > 1){
const err40 = {instancePath:instancePath+"/rules/" + i1+"/when/calls",schemaPath:"#/properties/rules/items/properties/when/properties/calls/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema6.properties.rules.items.properties.when.properties.calls,data:data38};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(Object.keys(data38).length < 1){
const err41 = {instancePath:instancePath+"/rules/" + i1+"/when/calls",schemaPath:"#/properties/rules/items/properties/when/properties/calls/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema6.properties.rules.items.properties.when.properties.calls,data:data38};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key9 in data38){
if(!((key9 === "first") || (key9 === "nth"))){
const err42 = {instancePath:instancePath+"/rules/" + i1+"/when/calls",schemaPath:"#/properties/rules/items/properties/when/properties/calls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.rules.items.properties.when.properties.calls,data:data38};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data38.first !== undefined){
let data39 = data38.first;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err43 = {instancePath:instancePath+"/rules/" + i1+"/when/calls/first",schemaPath:"#/properties/rules/items/properties/when/properties/calls/properties/first/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.rules.items.properties.when.properties.calls.properties.first.type,parentSchema:schema6.properties.rules.items.properties.when.properties.calls.properties.first,data:data39};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 1 || isNaN(data39)){
const err44 = {instancePath:instancePath+"/rules/" + i1+"/when/calls/first",schemaPath:"#/properties/rules/items/properties/when/properties/calls/properties/first/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.rules.items.properties.when.properties.calls.properties.first,data:data39};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data38.nth !== undefined){
let data40 = data38.nth;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err45 = {instancePath:instancePath+"/rules/" + i1+"/when/calls/nth",schemaPath:"#/properties/rules/items/properties/when/properties/calls/properties/nth/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.rules.items.properties.when.properties.calls.properties.nth.type,parentSchema:schema6.properties.rules.items.properties.when.properties.calls.properties.nth,data:data40};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 1 || isNaN(data40)){
const err46 = {instancePath:instancePath+"/rules/" + i1+"/when/calls/nth",schemaPath:"#/properties/rules/items/properties/when/properties/calls/properties/nth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.rules.items.properties.when.properties.calls.properties.nth,data:data40};
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
}
}
}
else {
const err47 = {instancePath:instancePath+"/rules/" + i1+"/when",schemaPath:"#/properties/rules/items/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.rules.items.properties.when.type,parentSchema:schema6.properties.rules.items.properties.when,data:data29};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data27.per !== undefined){
let data41 = data27.per;
if(typeof data41 !== "string"){
const err48 = {instancePath:instancePath+"/rules/" + i1+"/per",schemaPath:"#/properties/rules/items/properties/per/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.rules.items.properties.per.type,parentSchema:schema6.properties.rules.items.properties.per,data:data41};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((data41 === "driver") || (data41 === "session"))){
const err49 = {instancePath:instancePath+"/rules/" + i1+"/per",schemaPath:"#/properties/rules/items/properties/per/enum",keyword:"enum",params:{allowedValues: schema6.properties.rules.items.properties.per.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.rules.items.properties.per.enum,parentSchema:schema6.properties.rules.items.properties.per,data:data41};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.rules.items.type,parentSchema:schema6.properties.rules.items,data:data27};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.rules.type,parentSchema:schema6.properties.rules,data:data26};
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
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

/** scenarios.schema.json. */
export const validateScenarios: Validator = validator(scenarios);
