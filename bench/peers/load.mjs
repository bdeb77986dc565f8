// Asks one server for a while, on as many connections as it is told, and reports what came of it. A process of its own, so that its work is not counted to
// anybody; on what the package.json beside it installs, therefore plain JavaScript. Takes one message, sends one, and ends.
import autocannon from 'autocannon';

process.once('message', ({ url, bodies, connections, seconds, rate, firstSeen, coding }) => {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-encoding': coding ?? 'identity',
  };
  const requests = bodies.map((body) => ({ method: 'POST', headers, body }));
  let seen = firstSeen ?? 0;
  // A document that nobody has seen: the same operation with one more field of a new name.
  const unseen = (request) => {
    seen += 1;
    return { ...request, body: request.body.replaceAll('_alias_', `a${seen}`) };
  };
  let started = 0;
  const milliseconds = [];
  const run = autocannon(
    {
      url,
      connections,
      duration: seconds,
      timeout: 60,
      ...(rate === undefined ? {} : { overallRate: rate }),
      requests: firstSeen === undefined ? requests : requests.map((request) => ({ ...request, setupRequest: unseen })),
      // Every connection begins elsewhere: they never all ask for the same thing.
      setupClient: (client) => {
        const from = Math.floor((started * requests.length) / connections);
        started += 1;
        if (firstSeen === undefined) client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
      },
      verifyBody: (body) => !body.includes('"errors"'),
    },
    (error, result) => {
      if (error) throw error;
      milliseconds.sort((a, b) => a - b);
      process.send({
        perSecond: milliseconds.length / result.duration,
        requests: milliseconds.length,
        milliseconds: { p50: at(milliseconds, 0.5), p99: at(milliseconds, 0.99) },
        failed: result.non2xx + result.errors + result.timeouts + result.mismatches,
        lastSeen: seen,
      });
      process.disconnect();
    },
  );
  // autocannon's own percentiles are whole milliseconds.
  run.on('response', (_client, _status, _bytes, time) => milliseconds.push(time));
});

function at(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
