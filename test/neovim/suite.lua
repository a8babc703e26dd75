-- Runs inside Neovim, set up as docs/other-editors.md says, on a copy of test/editor/records. One line a test on standard output.

local function say(line) io.stdout:write(line .. '\n') end
local failed = 0

local function test(name, run)
  local ok, problem = pcall(run)
  if ok then
    say('ok ' .. name)
  else
    failed = failed + 1
    say('not ok ' .. name .. ': ' .. tostring(problem))
  end
end

local function wait(what, holds)
  if not vim.wait(20000, holds, 50) then error('waited in vain for ' .. what, 2) end
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local function line_of(beginning)
  for i, line in ipairs(lines()) do
    if vim.startswith(line, beginning) then return i, line end
  end
  error('no line begins ' .. beginning, 2)
end

--- Puts the cursor on the last character of the line that begins so.
local function go_to(beginning)
  local number, line = line_of(beginning)
  vim.api.nvim_win_set_cursor(0, { number, math.max(0, #line - 1) })
end

local function found(words)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.message:find(words, 1, true) then return one end
  end
  return nil
end

--- What the server answers, or an error where it does not.
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  for _, answer in pairs(answers or {}) do
    if answer.error then error(method .. ': ' .. answer.error.message, 2) end
    return answer.result
  end
  error(method .. ' was not answered', 2)
end

vim.cmd('edit begun.assessment.md')

test('findings appear on opening', function()
  wait('findings', function() return found('There is no record yet') ~= nil end)
  local date = found('has a year of two figures')
  assert(date, 'the date is not found')
  assert(date.lnum == line_of('- Date of birth') - 1, 'the date is found on another line')
end)

test('what stands under the cursor is explained', function()
  go_to('- Date of birth')
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
  assert(hover and hover.contents.value:find('date', 1, true), 'nothing is said of the date')
end)

test('a fix is offered, and mends what it says', function()
  go_to('- Date of birth')
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  local fix
  for _, action in ipairs(ask('textDocument/codeAction', params) or {}) do
    if action.title == 'Write the date as 4 May 2019' then fix = action end
  end
  assert(fix, 'the fix is not offered')
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  local _, line = line_of('- Date of birth')
  assert(line == '- Date of birth: 4 May 2019', 'it became ' .. line)
  wait('the finding to go', function() return found('has a year of two figures') == nil end)
end)

test('what can stand here is offered', function()
  local number = line_of('- Outcome:')
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { '- Outcome: ' })
  vim.api.nvim_win_set_cursor(0, { number, 10 })
  local params = vim.lsp.util.make_position_params()
  params.position.character = 11
  local result = ask('textDocument/completion', params)
  local labels = {}
  for _, item in ipairs(result.items or result) do labels[item.label] = true end
  -- Its heading is misspelt here, so that the section is not known: first that is mended.
  if not labels['Plan'] then
    local heading = line_of('## Decison')
    vim.api.nvim_buf_set_lines(0, heading - 1, heading, false, { '## Decision' })
    result = ask('textDocument/completion', params)
    for _, item in ipairs(result.items or result) do labels[item.label] = true end
  end
  assert(labels['Plan'] and labels['No further action'], 'the options are not offered: ' .. vim.inspect(vim.tbl_keys(labels)))
end)

test('the record is put in good order', function()
  local number = line_of('| | |')
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { '| 4/3/2026 | Yes |' })
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 20000 })
  else
    vim.lsp.buf.formatting_sync(nil, 20000)
  end
  local _, row = line_of('| 4 March 2026')
  local _, header = line_of('| Date')
  assert(#row == #header, 'the table is not in columns: ' .. header .. ' / ' .. row)
end)

vim.cmd(failed == 0 and 'qall!' or 'cquit 1')
