-- Presses keys in a Neovim set up as docs/other-editors.md says (CASEWRIGHT_INIT), in a copy of the records, and looks at what
-- it shows. That Neovim is a child of the one this runs in. One line a test on standard output.

local function say(line) io.stdout:write(line .. '\n') end
local failed = 0

local function test(name, run)
  local ok, problem = pcall(run)
  if ok then
    say('ok ' .. name)
  else
    failed = failed + 1
    say('not ok ' .. name .. ': ' .. tostring(problem):gsub('\n', ' '))
  end
end

local arguments = { vim.v.progpath, '--embed', '--headless', '-n', '-i', 'NONE', '-u', vim.env.CASEWRIGHT_INIT }
local editor = vim.fn.jobstart(arguments, { rpc = true })

--- Presses keys, written as in a mapping.
local function press(keys) vim.rpcrequest(editor, 'nvim_input', keys) end

--- What a piece of Lua gives in the editor.
local function look(code, ...)
  -- It would wait for an answer as long as the editor does.
  if vim.rpcrequest(editor, 'nvim_get_mode').blocking then error('the editor asks something', 2) end
  local value = vim.rpcrequest(editor, 'nvim_exec_lua', code, { ... })
  return value ~= vim.NIL and value or nil
end

--- Waits until something is there, and gives it.
local function wait(what, read)
  local value
  local came = vim.wait(20000, function()
    value = read()
    return value
  end, 30)
  if not came then error('waited in vain for ' .. what, 2) end
  return value
end

local function open(file)
  press('<Esc>:edit ' .. file .. '<CR>')
  wait(file, function() return look('return vim.fn.expand("%:t")') == file end)
end

local function find(words)
  press('<Esc>gg0/' .. words .. '<CR>')
  wait(words, function() return look('return vim.api.nvim_get_current_line()'):find(words, 1, true) end)
end

local function line() return look('return vim.api.nvim_get_current_line()') end

local function wait_for_line(wanted)
  local ok = pcall(wait, wanted, function() return line() == wanted end)
  if not ok then error('the line is ' .. line() .. ', not ' .. wanted, 2) end
end

local function findings() return look('return vim.diagnostic.get(0)') end

local function finding(words)
  for _, one in ipairs(findings()) do
    if one.message:find(words, 1, true) then return one end
  end
end

--- The words of the window that floats beside the cursor.
local function floating()
  return look([[
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      end
    end]])
end

--- The findings of the shown record, as the pages of examples/expected write them, in the order of the alphabet.
local function listed()
  local severities = { 'error', 'warning', 'information', 'hint' }
  local lines = {}
  for _, one in ipairs(findings()) do
    local place = string.format('%d:%d', one.lnum + 1, one.col + 1)
    local rule = one.code or one.user_data.lsp.code
    table.insert(lines, table.concat({ place, severities[one.severity], rule, one.message }, ' '))
  end
  table.sort(lines)
  return lines
end

test('a record shows every finding its page lists, and no other', function()
  open('initial-assessment-poor.assessment.md')
  local expected, isListed = {}, false
  for text in io.lines('initial-assessment-poor.md') do
    if text:sub(1, 3) == '```' then
      isListed = text == '```text'
    elseif isListed then
      table.insert(expected, text)
    end
  end
  table.sort(expected)
  assert(#expected > 10, 'the page lists too little')
  wait('findings', function() return #findings() > 0 end)
  local shown = listed()
  for i = 1, math.max(#shown, #expected) do
    assert(shown[i] == expected[i], 'shown: ' .. tostring(shown[i]) .. ' / on the page: ' .. tostring(expected[i]))
  end
end)

test('a finding stands under its words, behind letters of several bytes', function()
  find('Sage Netherby | |')
  press('cc| Zoë 👶 Netherby | 4.5.19 | Male | Brother |<Esc>')
  local date = wait('the finding', function() return finding('4.5.19') end)
  assert(line():sub(date.col + 1, date.end_col) == '4.5.19', 'it stands under ' .. line():sub(date.col + 1, date.end_col))
end)

test('a record finds its template in a folder beside it', function()
  open('begun.assessment.md')
  wait('findings', function() return finding('There is no record yet') end)
  assert(finding('has a year of two figures'), 'the date is not found')
end)

test(']d goes to the next finding', function()
  press('gg]d')
  wait('the cursor to move', function() return look('return vim.fn.line(".")') > 1 end)
  local first
  for _, one in ipairs(findings()) do
    if not first or one.lnum < first.lnum then first = one end
  end
  assert(look('return vim.fn.line(".")') == first.lnum + 1, 'it went elsewhere')
  local words = wait('its words', floating)
  assert(words:find(first.message:sub(1, 20), 1, true), 'it says ' .. words)
end)

test('K says what stands under the cursor', function()
  find('4.5.19')
  wait('no window', function() return not floating() end)
  press('K')
  local words = wait('the window', floating)
  assert(words:find('A date cannot be read', 1, true), 'of the finding it says ' .. words)
  assert(words:find('Date of birth', 1, true), 'of the blank it says ' .. words)
end)

test('gra lists fixes, and the one chosen mends what it says; u takes it back', function()
  -- Neovim asks with a list of numbers; whoever answers here goes by the words.
  look([[vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      if options.format_item(item) == 'Write the date as 4 May 2019' then return choose(item) end
    end
  end]])
  find('4.5.19')
  press('gra')
  wait_for_line('- Date of birth: 4 May 2019')
  wait('the finding to go', function() return not finding('has a year of two figures') end)
  press('u')
  wait_for_line('- Date of birth: 4.5.19')
  wait('the finding to come back', function() return finding('has a year of two figures') end)
end)

test('Ctrl+X Ctrl+O offers what can stand here, and Ctrl+Y takes it', function()
  -- Under a heading that is misspelt nothing is known.
  find('Decison')
  press('cc## Decision<Esc>')
  find('- Outcome: Plan')
  press('$ciw')
  wait_for_line('- Outcome: ')
  press('<C-x><C-o>')
  local offered = wait('the offers', function()
    local items = look('return vim.fn.complete_info({ "items" }).items')
    return #items > 0 and vim.tbl_map(function(item) return item.word end, items)
  end)
  for _, word in ipairs({ 'No further action', 'Plan' }) do
    assert(vim.tbl_contains(offered, word), word .. ' is not among ' .. table.concat(offered, ', '))
  end
  press('<C-y><Esc>')
  wait_for_line('- Outcome: ' .. offered[1])
end)

test('\\f puts the record in good order', function()
  find('| | |')
  press('cc| 4/3/2026 | Yes |<Esc>')
  press('\\f')
  wait_for_line('| 4 March 2026 | Yes        |')
  find('| Date')
  wait_for_line('| Date         | Seen alone |')
end)

test('gd goes to what a blank comes from', function()
  find("Child's name")
  press('gd')
  wait('the template', function() return look('return vim.fn.expand("%:t")') == 'visit-note.template.md' end)
  assert(line():find("Child's name", 1, true), 'it went to the line ' .. line())
end)

test('the server ends with the editor', function()
  local server = look([[
    for _, client in pairs(vim.lsp.get_active_clients()) do return client.rpc.pid end]])
  assert(server, 'no server runs')
  press('<Esc>:qall!<CR>')
  wait('the server to end', function() return vim.loop.kill(server, 0) ~= 0 end)
end)

vim.cmd(failed == 0 and 'qall!' or 'cquit 1')
