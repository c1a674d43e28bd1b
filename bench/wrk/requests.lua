-- Asks for the paths after `--` in turn, and ends with one line of JSON: counts, seconds, milliseconds.
local targets = {}
local next_target = 0

function init(args)
  for _, path in ipairs(args) do
    table.insert(targets, wrk.format('GET', path))
  end
end

function request()
  next_target = next_target % #targets + 1
  return targets[next_target]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%f,"bytes":%d,"p50":%f,"p95":%f,"p99":%f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
