# Runs "$@" in a process group of its own and ends that group when standard input does.
# The launcher holds the other end of the pipe, so it ends however the launcher ends: close, exit, kill -9.
grace=$1
shift
exec 3<&0 </dev/null
if command -v setsid >/dev/null 2>&1; then
    setsid "$@" 3<&- &
else
    set -m
    "$@" 3<&- &
fi
child=$!
# Ctrl-C reaches the whole terminal group; only the launcher decides the order in which things stop.
trap '' HUP INT TERM

stop_group() {
    kill -TERM "-$child"
    fifths=0
    while kill -0 "-$child" && [ "$fifths" -lt $((grace * 5)) ]; do
        sleep 0.2
        fifths=$((fifths + 1))
    done
    kill -KILL "-$child"
} 2>/dev/null

{
    while read -r line; do :; done
    stop_group
} <&3 3<&- >/dev/null 2>&1 &
watcher=$!
exec 3<&-

wait "$child"
code=$?
# A leader may die before its own children (the server's starter before the server).
stop_group
kill -KILL "$watcher" 2>/dev/null
exit "$code"
