#!/usr/bin/env bash
# concert studio: what its server gives, and to whom: cases_studio.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

page=$(dirname "$program")/../web/studio.html
[ -f "$page" ] || { echo "SKIPPED: built without the studio"; exit 0; }
command -v python3 >/dev/null || { echo "SKIPPED: no python3"; exit 0; }

# serving: starts the studio; $port is where.
serving() {
    : >said
    timeout 300 "$program" studio --no-browser --lang en >said 2>errors </dev/null &
    started=$!
    local tries=0
    until grep -q '^http' said || [ $((tries += 1)) -gt 1200 ]; do sleep 0.05; done
    port=$(sed -n 's|^http://127.0.0.1:\([0-9]*\)/.*|\1|p' said)
}

# asked REQUEST_LINE HOST: the whole answer, as it comes.
asked() {
    python3 - "$port" "$1" "$2" <<'PYTHON'
import socket, sys
port, line, host = sys.argv[1:]
with socket.create_connection(("127.0.0.1", int(port)), 10) as s:
    s.sendall(f"{line} HTTP/1.1\r\nHost: {host.replace('PORT', port)}\r\nConnection: close\r\n\r\n".encode())
    while part := s.recv(65536):
        sys.stdout.buffer.write(part)
PYTHON
}

case_the_studio_is_served_to_this_machine_alone() {
    serving
    asked 'GET /' 127.0.0.1:PORT >answer
    contains "$(head -n 1 answer)" '200 OK'
    contains "$(head -n 20 answer)" "Content-Security-Policy: default-src 'none'"
    contains "$(head -n 20 answer)" 'X-Content-Type-Options: nosniff'
    cmp <(sed '1,/^\r$/d' answer) "$page" || code=1
    contains "$(asked 'GET /' localhost:PORT | sed -n 1p)" '200 OK'
    for host in evil.example 127.0.0.1 evil.example:PORT 127.0.0.1:1; do
        contains "$(asked 'GET /' $host | sed -n 1p)" '403 Forbidden'
    done
    for path in /etc/passwd /../../../../etc/passwd /%2e%2e/%2e%2e/etc/passwd //etc/passwd /report.html '/?x=1/..'; do
        answer=$(asked "GET $path" 127.0.0.1:PORT)
        grep -q 'root:' <<<"$answer" && { echo "$path gives a file of the system"; code=1; }
        [ "$path" = '/?x=1/..' ] || contains "$(head -n 1 <<<"$answer")" '404 Not Found'
    done
    for method in POST PUT DELETE OPTIONS; do
        contains "$(asked "$method /" 127.0.0.1:PORT | sed -n 1p)" ' 40'
    done
    # nothing listens at this machine's other addresses
    python3 - "$port" <<'PYTHON' || code=1
import socket, sys
for address in {a[4][0] for a in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}:
    if address.startswith("127."): continue
    try:
        socket.create_connection((address, int(sys.argv[1])), 2)
        sys.exit(f"it listens at {address}")
    except OSError:
        pass
PYTHON
    said=$(timeout 20 "$program" studio --no-browser --port "$port" 2>&1 </dev/null)
    [ $? -eq 3 ] || { echo "a port that is taken: $said"; code=1; }
    [ "$said" = "127.0.0.1:$port: cannot be listened at: the port is taken; choose another one with --port, or leave --port out" ] ||
        { echo "$said"; code=1; }
    kill -INT "$started"
    wait "$started" || { echo "it ended with $?"; code=1; }
    [ ! -s errors ] || { cat errors; code=1; }
}

"case_$3"
exit "$code"
