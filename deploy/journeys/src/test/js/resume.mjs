// Reads a feed of lines whole, then once more in pieces: breaks off anywhere, in the middle of an answer too, and goes on
// behind the last whole line. Partitions take turns as they please: only what is said of one decision has an order.
// Prints "<lines> lines, <pieces> pieces, the same", or fails:  node resume.mjs <address> [<key>]
import assert from 'node:assert/strict';

const [address, key] = process.argv.slice(2);
const headers = key ? {Authorization: `Bearer ${key}`} : {};

async function* lines(after) {
  const answer = await fetch(`${address}?after=${encodeURIComponent(after)}`, {headers});
  assert.equal(answer.status, 200);
  let rest = '';
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + text).split('\n');
    rest = whole.pop();
    yield* whole.map(line => JSON.parse(line));
  }
  assert.equal(rest, '', 'the last line ends');
}

// At most so many lines; leaving the loop closes the connection.
async function piece(after, most) {
  const read = [];
  for await (const line of lines(after)) {
    read.push(line);
    if (read.length === most) {
      break;
    }
  }
  return read;
}

async function all(size) {
  const read = [];
  let pieces = 0;
  for (;;) {
    const more = await piece(read.at(-1)?.position ?? '0', size());
    if (more.length === 0) {
      return {read, pieces};
    }
    read.push(...more);
    pieces++;
  }
}

// The latest edition of each; that of the same decision never comes before an older one. A removal without an edition ends
// whatever there was.
function latest(read) {
  const editions = new Map();
  for (const {id, decisionId, edition} of read) {
    const of = id ?? decisionId;
    const before = editions.get(of) ?? 0;
    assert.ok((edition ?? before) >= before, `${of}: ${edition} after ${before}`);
    editions.set(of, edition ?? before);
  }
  return editions;
}

const {read: whole} = await all(() => Infinity);
// The same pieces each time, small and large.
let seed = 42;
const {read: again, pieces} = await all(() => {
  seed = (seed * 48271) % 2147483647;
  return 1 + (seed % Math.max(1, Math.ceil(whole.length / 9)));
});
// What came meanwhile may be there, too.
const editions = latest(again);
for (const [of, edition] of latest(whole)) {
  assert.ok(editions.get(of) >= edition, `${of}: ${editions.get(of)} instead of ${edition}`);
}
assert.equal(new Set(again.map(line => line.position)).size, again.length, 'no position twice');
console.log(`${whole.length} lines, ${pieces} pieces, the same`);
