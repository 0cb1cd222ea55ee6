# shellcheck shell=bash
# npm packages, exactly as package-lock.json has them; no browser is downloaded.

_npm_digest() {
  (cd "$NEGATOSCOPE_ROOT" && find . -maxdepth 1 \( -name package.json -o -name package-lock.json \) -print0 | sort -z |
    xargs -0 sha256sum)
}

install_npm_packages() {
  local stamp=$NEGATOSCOPE_ROOT/node_modules/.negatoscope-installed command=ci
  if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(_npm_digest)" ]; then return; fi
  say 'npm packages'
  if [ ! -e "$NEGATOSCOPE_ROOT/package-lock.json" ]; then command=install; fi
  (cd "$NEGATOSCOPE_ROOT" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 logged npm-install npm "$command")
  _npm_digest > "$stamp"
}
