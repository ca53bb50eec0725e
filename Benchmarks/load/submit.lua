-- Sends each line of a file once: path, cookie, token and body, with tabs between. `wrk … -- FILE COUNT`
-- Says so when all are answered; `wrk` would go on until its time is over.
local lines, at, answered, most = {}, 0, 0, 0

function init(arguments)
  for line in io.lines(arguments[1]) do lines[#lines + 1] = line end
  most = tonumber(arguments[2])
end

function request()
  at = at + 1
  local path, cookie, token, body = string.match(lines[math.min(at, #lines)], "([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)")
  local headers = {
    ["Accept"] = "application/json", ["Content-Type"] = "application/json", ["Cookie"] = cookie,
    ["X-CSRF-Token"] = token,
  }
  return wrk.format("PUT", path, headers, body)
end

function response(status, headers, body)
  if status ~= 200 and answered == 0 then io.write("answer: ", status, " ", body, "\n") end
  answered = answered + 1
  if answered == most then
    io.write("all answered\n")
    io.flush()
    wrk.thread:stop()
  end
end
