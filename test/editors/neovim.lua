-- Neovim without any plug-in, on a copy of the sample: findings under the address that it uses, completion without the signs of
-- snippets, and the report by command. `run.mjs` starts it.
local folder, server = vim.env.TIP_FOLDER, vim.env.TIP_SERVER

local function check(holds, what)
  if not holds then
    io.stderr:write('neovim: ' .. what .. '\n')
    vim.cmd('cquit')
  end
  print('neovim: ' .. what .. '\n')
end

local function wait(what, reached)
  check(vim.wait(30000, reached, 50), what)
end

vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/responses/fia.tip.yaml'))
local capabilities = vim.lsp.protocol.make_client_capabilities()
local id = vim.lsp.start_client({
  name = 'tip',
  cmd = { 'node', server, 'lsp', '--stdio' },
  root_dir = folder,
  capabilities = capabilities,
})
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, id)

wait('findings stand in the file', function()
  return #vim.diagnostic.get(buffer) > 0
end)

local lines = vim.api.nvim_buf_line_count(buffer)
vim.api.nvim_buf_set_lines(buffer, lines, lines, false, { 'atu:', '  ' })
local function ask(method, params)
  local replies = vim.lsp.buf_request_sync(buffer, method, params, 30000) or {}
  local reply = replies[id] or {}
  check(reply.err == nil, method .. ' is answered' .. vim.inspect(reply.err or ''))
  return reply.result
end
vim.api.nvim_win_set_cursor(0, { lines + 2, 2 })
local list = ask('textDocument/completion', vim.lsp.util.make_position_params())
check(#list.items > 0, 'answers are offered')
local snippets = capabilities.textDocument.completion.completionItem.snippetSupport
for _, item in ipairs(list.items) do
  if not snippets then
    check(not item.textEdit.newText:find('%$[%d{]'), item.label .. ' holds no sign of a snippet')
  end
end
vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
vim.lsp.util.apply_text_edits({ list.items[1].textEdit }, buffer, 'utf-16')
check(not table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'):find('%$[%d{]'), 'none is inserted')

local result = ask('workspace/executeCommand', {
  command = 'tip.compile',
  arguments = { vim.uri_from_bufnr(buffer) },
})
check(result.kind == 'written', 'the report is written')
for _, uri in ipairs(result.files) do
  check(vim.fn.filereadable(vim.uri_to_fname(uri)) == 1, vim.fn.fnamemodify(uri, ':t') .. ' is there')
end
local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
check(#symbols > 0, 'an outline is shown')
vim.lsp.stop_client(id)
vim.cmd('qall!')
