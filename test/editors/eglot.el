;; Emacs with eglot and without yasnippet, on a copy of the sample: as neovim.lua.  run.mjs starts it.
;; -Q leaves out the packages of Debian.
(let ((default-directory "/usr/share/emacs/site-lisp/elpa"))
  (when (file-directory-p default-directory) (normal-top-level-add-subdirs-to-load-path)))
(require 'eglot)
(require 'seq)

(define-derived-mode tip-mode text-mode "TIP")
(add-to-list 'auto-mode-alist '("\\.tip\\.ya?ml\\'" . tip-mode))
(add-to-list 'eglot-server-programs `(tip-mode . ("node" ,(getenv "TIP_SERVER") "lsp" "--stdio")))
(setq eglot-sync-connect 30
      eglot-connect-timeout 30
      eglot-confirm-server-initiated-edits nil)

(defun tip-check (holds what)
  (message "emacs: %s%s" what (if holds "" " – NOT"))
  (unless holds (kill-emacs 1)))

(defun tip-wait (what reached)
  (let ((end (+ (float-time) 30)))
    (while (and (not (funcall reached)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (tip-check (funcall reached) what)))

(let* ((folder (getenv "TIP_FOLDER"))
       (project-find-functions (list (lambda (_) (cons 'transient folder)))))
  (find-file (expand-file-name "responses/fia.tip.yaml" folder))
  (eglot '(tip-mode) (cons 'transient folder) 'eglot-lsp-server (list "node" (getenv "TIP_SERVER") "lsp" "--stdio") "tip-response")
  (tip-check (eglot-current-server) "the server answers")
  (tip-wait "findings stand in the file" (lambda () eglot--diagnostics))
  (goto-char (point-max))
  (insert "atu:\n  ")
  (let* ((data (eglot-completion-at-point))
         (table (nth 2 data))
         (offered (all-completions "" table)))
    (tip-check offered "answers are offered")
    (let ((exit (plist-get (nthcdr 3 data) :exit-function))
          (first (car offered)))
      (insert first)
      (funcall exit first 'finished)
      (tip-check (not (string-match-p "\\$[0-9{]" (buffer-string))) "no sign of a snippet is inserted")))
  (eglot--signal-textDocument/didChange)
  (let ((result (jsonrpc-request (eglot-current-server) :workspace/executeCommand
                                 (list :command "tip.compile"
                                       :arguments (vector (eglot--path-to-uri (buffer-file-name))))
                                 :timeout 60)))
    (tip-check (equal (plist-get result :kind) "written") "the report is written")
    (seq-doseq (uri (plist-get result :files))
      (tip-check (file-exists-p (eglot--uri-to-path uri)) (concat (file-name-nondirectory uri) " is there"))))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server))
  (kill-emacs 0))
