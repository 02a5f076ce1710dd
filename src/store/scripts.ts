/**
 * What Redis does in one go (Lua 5.1; https://redis.io/docs/latest/develop/programmability/eval-intro/). All keys begin with
 * a prefix that is passed as the first argument:
 * `boot` which data these are · `sessions` names by last use (ms) · `s:NAME` incarnation, version, state · `c:NAME` counters ·
 * `j:NAME` journal, a stream with the entries' ids · `d:NAME` whether answers reached their clients · `g:NAME` goals that were
 * met, `g` in all sessions · `lost` why sessions are gone · `weights` what sessions take, in bytes.
 */

/** Entries of a journal that is full are forgotten from the oldest on, counters that were not asked for longest. */
const COMMON = `
local P, boot = ARGV[1], ARGV[2]
local function nowMs()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local function heard()
  return redis.call('PUBSUB', 'NUMSUB', P..'events')[2] > 0
end
local function drop(name)
  redis.call('DEL', P..'s:'..name, P..'c:'..name, P..'j:'..name, P..'d:'..name, P..'g:'..name)
  redis.call('ZREM', P..'sessions', name)
  redis.call('HDEL', P..'weights', name)
end
`;

const CHECKED = `${COMMON}
if redis.call('GET', P..'boot') ~= boot then return {'boot'} end
`;

/** ARGV: prefix, boot, name. */
export const PULL = `${CHECKED}
local name = ARGV[3]
local s = redis.call('HMGET', P..'s:'..name, 'incarnation', 'version', 'state', 'next', 'cleared')
if not s[1] then return {'none', redis.call('HGET', P..'lost', name) or ''} end
local size = redis.call('XLEN', P..'j:'..name)
return {'kept', s[1], s[2], s[3], size, s[4] - 1 - s[5] - size, redis.call('ZSCORE', P..'sessions', name) or '0',
  redis.call('HGETALL', P..'c:'..name), redis.call('SMEMBERS', P..'g:'..name)}
`;

/**
 * ARGV: prefix, boot, name, incarnation, version, a new incarnation, state or '', most sessions, most entries, most counters,
 * clears (any of the letters j, g, c), then lists, each with its length before it: of counters in threes (name, before,
 * after), of goals, of goals of all, of what entries say after their time, of entries (one text, of times and places
 * in the list before, from 0: `time:place ` for each), of events.
 */
export const WRITE = `${CHECKED}
local name, incarnation, version, state = ARGV[3], ARGV[4], ARGV[5], ARGV[7]
local at = 12
local function list()
  local length = tonumber(ARGV[at])
  local first = at + 1
  at = first + length
  return first, at - 1
end
local key, counters, journal = P..'s:'..name, P..'c:'..name, P..'j:'..name
local s = redis.call('HMGET', key, 'incarnation', 'version', 'next')
if (s[1] or '') ~= incarnation or (incarnation ~= '' and s[2] ~= version) then return {'stale'} end
local firstCounter, lastCounter = list()
local clears = ARGV[11]
if not string.find(clears, 'c') then
  for i = firstCounter, lastCounter, 3 do
    local count = redis.call('HGET', counters, ARGV[i])
    if (count and string.match(count, '^%d+') or '0') ~= ARGV[i + 1] then return {'stale'} end
  end
end
local dropped = {}
if incarnation == '' then
  incarnation, version = ARGV[6], '1'
  redis.call('HSET', key, 'incarnation', incarnation, 'version', 1, 'state', state, 'next', 1, 'cleared', 0)
  redis.call('HDEL', P..'lost', name)
  redis.call('PUBLISH', P..'news', 'started '..name)
  local more = redis.call('ZCARD', P..'sessions') + 1 - ARGV[8]
  if more > 0 then
    for _, each in ipairs(redis.call('ZRANGE', P..'sessions', 0, more + 1)) do
      if #dropped < more and each ~= 'default' and each ~= name then
        drop(each)
        redis.call('HSET', P..'lost', each, 'evicted')
        table.insert(dropped, each)
      end
    end
  end
elseif state ~= '' then
  redis.call('HSET', key, 'state', state)
  version = redis.call('HINCRBY', key, 'version', 1)
end
redis.call('ZADD', P..'sessions', nowMs(), name)
local nextId = tonumber(s[3] or 1)
if string.find(clears, 'j') then
  redis.call('DEL', journal, P..'d:'..name)
  redis.call('HSET', key, 'cleared', nextId - 1)
end
if string.find(clears, 'g') then redis.call('DEL', P..'g:'..name) end
if string.find(clears, 'c') then redis.call('DEL', counters) end
for i = firstCounter, lastCounter, 3 do
  redis.call('HSET', counters, ARGV[i], ARGV[i + 2]..' '..nextId)
end
if lastCounter > firstCounter and redis.call('HLEN', counters) > tonumber(ARGV[10]) then
  local all, latest = redis.call('HGETALL', counters), {}
  for i = 1, #all, 2 do
    table.insert(latest, {tonumber(string.match(all[i + 1], ' (%d+)$')), all[i]})
  end
  table.sort(latest, function(a, b) return a[1] < b[1] or (a[1] == b[1] and a[2] < b[2]) end)
  -- Some more than need be, so that this is not done for each call.
  for i = 1, math.floor(#latest - ARGV[10] * 0.95) do redis.call('HDEL', counters, latest[i][2]) end
end
local first, last = list()
for i = first, last do redis.call('SADD', P..'g:'..name, ARGV[i]) end
first, last = list()
for i = first, last do redis.call('SADD', P..'g', ARGV[i]) end
local firstRest = list()
first, last = list()
local firstId = nextId
local isHeard = heard()
for atMs, place in string.gmatch(ARGV[first], '([^ ]+):(%d+)') do
  local entry = '{"atMs":'..atMs..','..ARGV[firstRest + place]
  redis.call('XADD', journal, 'MAXLEN', '=', ARGV[9], nextId..'-0', 'e', entry)
  if isHeard then
    redis.call('PUBLISH', P..'events', '{"type":"request","session":"'..name..'","id":'..nextId..',"entry":'..entry..'}')
  end
  nextId = nextId + 1
end
if nextId > firstId then redis.call('HSET', key, 'next', nextId) end
first, last = list()
for i = first, last do redis.call('PUBLISH', P..'events', ARGV[i]) end
return {'kept', incarnation, tostring(version), firstId, dropped}
`;

/** ARGV: prefix, boot, name. */
export const REMOVE = `${CHECKED}
drop(ARGV[3])
redis.call('HDEL', P..'lost', ARGV[3])
return {'kept'}
`;

/** ARGV: prefix, boot, most entries, then threes of a name, whether answers reached the client, and the ids of their entries. */
export const DELIVER = `${CHECKED}
local most, isHeard = tonumber(ARGV[3]), heard()
for i = 4, #ARGV, 3 do
  local name, how = ARGV[i], ARGV[i + 1]
  if redis.call('XLEN', P..'j:'..name) > 0 then
    for id in string.gmatch(ARGV[i + 2], '%d+') do
      redis.call('HSETNX', P..'d:'..name, id, how)
      if id - most > 0 then redis.call('HDEL', P..'d:'..name, id - most) end
      if isHeard then
        redis.call('PUBLISH', P..'events', '{"type":"delivered","session":"'..name..'","id":'..id..',"delivered":"'..how..'"}')
      end
    end
  end
end
return {'kept'}
`;

/**
 * Drops what nobody used for too long, and the longest idle sessions where all together take too much; once a second,
 * whoever asks. What nobody asks for any more expires by itself when all processes are gone.
 * ARGV: prefix, boot, idle time in ms, most bytes, lifetime in ms without a process.
 */
export const SWEEP = `${CHECKED}
if not redis.call('SET', P..'swept', 1, 'NX', 'PX', 900) then return {'kept', {}, {}} end
local idle, evicted = {}, {}
local now = nowMs()
for _, name in ipairs(redis.call('ZRANGEBYSCORE', P..'sessions', '-inf', now - ARGV[3], 'LIMIT', 0, 500)) do
  if name ~= 'default' then
    drop(name)
    redis.call('HSET', P..'lost', name, 'idle')
    table.insert(idle, name)
  end
end
local weighed = redis.call('HGET', P..'weights', ' since') or '0'
redis.call('HSET', P..'weights', ' since', now)
local function keep(name)
  local weight = 0
  for _, kind in ipairs({'s:', 'c:', 'j:', 'd:', 'g:'}) do
    weight = weight + (redis.call('MEMORY', 'USAGE', P..kind..name) or 0)
    redis.call('PEXPIRE', P..kind..name, ARGV[5])
  end
  redis.call('HSET', P..'weights', name, weight)
end
for _, name in ipairs(redis.call('ZRANGEBYSCORE', P..'sessions', weighed, '+inf')) do keep(name) end
keep('default')
for _, key in ipairs({'boot', 'sessions', 'lost', 'g', 'weights'}) do redis.call('PEXPIRE', P..key, ARGV[5]) end
local total = 0
local weights = {}
local all = redis.call('HGETALL', P..'weights')
for i = 1, #all, 2 do
  if all[i] ~= ' since' then
    weights[all[i]] = tonumber(all[i + 1])
    total = total + weights[all[i]]
  end
end
if total > tonumber(ARGV[4]) then
  for _, name in ipairs(redis.call('ZRANGE', P..'sessions', 0, -1)) do
    if total <= tonumber(ARGV[4]) then break end
    if name ~= 'default' then
      total = total - (weights[name] or 0)
      drop(name)
      redis.call('HSET', P..'lost', name, 'evicted')
      table.insert(evicted, name)
    end
  end
end
local lost = redis.call('HLEN', P..'lost') - 2000
if lost > 0 then redis.call('HDEL', P..'lost', unpack(redis.call('HRANDFIELD', P..'lost', math.min(lost, 1000)))) end
return {'kept', idle, evicted}
`;

/**
 * Begins with data that are new, or takes over what is there. What is known of sessions that are not there is noted, so
 * that their next use can be told. ARGV: prefix, boot, names.
 */
export const ADOPT = `${COMMON}
redis.call('SET', P..'boot', boot, 'NX')
for i = 3, #ARGV do
  if redis.call('EXISTS', P..'s:'..ARGV[i]) == 0 then redis.call('HSETNX', P..'lost', ARGV[i], 'store-lost') end
end
return redis.call('GET', P..'boot')
`;
