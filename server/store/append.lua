-- Append the entries of one tick if the log still stands where the caller's replica does. Atomic: a script runs alone.
-- KEYS: head (hash: epoch, seq), log (stream with ids <seq>-0), ids (hash: command id -> last seq of that command)
-- ARGV: epoch, expected seq, then command id and payload of each entry
-- Gives {'known', id, seq, ...} or {'behind', epoch, entries} or {'appended', first seq}.
local now = redis.call('HMGET', KEYS[1], 'epoch', 'seq')
if not now[1] then return {'behind', '', {}} end

-- Known comes before behind: a resend after a lost answer finds the log further on by its own entries.
local known = {'known'}
local seen = {}
for i = 3, #ARGV, 2 do
  local id = ARGV[i]
  if not seen[id] then
    seen[id] = true
    local seq = redis.call('HGET', KEYS[3], id)
    if seq then
      known[#known + 1] = id
      known[#known + 1] = seq
    end
  end
end
if #known > 1 then return known end

local expected = tonumber(ARGV[2])
if now[1] ~= ARGV[1] then return {'behind', now[1], {}} end
if tonumber(now[2]) ~= expected then
  -- Whole numbers by %d: Lua writes 1e+15 otherwise.
  return {'behind', now[1], redis.call('XRANGE', KEYS[2], string.format('%d-0', expected + 1), '+', 'COUNT', 1000)}
end

local seq = expected
for i = 3, #ARGV, 2 do
  seq = seq + 1
  redis.call('XADD', KEYS[2], string.format('%d-0', seq), 'c', ARGV[i], 'p', ARGV[i + 1])
  redis.call('HSET', KEYS[3], ARGV[i], string.format('%d', seq))
end
redis.call('HSET', KEYS[1], 'seq', string.format('%d', seq))
return {'appended', expected + 1}
