# Finds the browser that the tests of the pages use and sets CHROMIUM to it. Sourced by ./verify. Written for bash 3.2.

find_chromium() {
  local candidate
  if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then
    export CHROMIUM
    return 0
  fi
  for candidate in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if CHROMIUM=$(command -v "$candidate"); then
      export CHROMIUM
      return 0
    fi
  done
  unset CHROMIUM
  return 1
}

chromium_command() {
  case $(uname -s) in
    Darwin) echo "brew install --cask chromium" ;;
    *)
      if command -v apt-get > /dev/null; then
        echo "sudo apt-get install chromium"
      elif command -v dnf > /dev/null; then
        echo "sudo dnf install chromium"
      elif command -v pacman > /dev/null; then
        echo "sudo pacman -S chromium"
      else
        echo "your system's package manager: chromium"
      fi
      ;;
  esac
}
