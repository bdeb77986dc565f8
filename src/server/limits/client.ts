import { BlockList, isIP, isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';

/** What a request came over: Node's, below Yoga's. Tests ask without a network. */
interface Connection {
  readonly req?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/** What is asked of a request: its headers, one by one. */
export interface Asking {
  readonly headers: Pick<Headers, 'get'>;
}

/**
 * Who asks, by address: an IPv4 address, or the first half of an IPv6 one, since a household or a machine has all of that.
 * What proxies write in `X-Forwarded-For` is believed from the right, as far as each is one of `trusted`: what a client writes itself is further left.
 * @returns undefined where there is no address: nobody asked over a network.
 */
export function clientOf(request: Asking, context: unknown, trusted: Networks): string | undefined {
  const { req }: Connection = typeof context === 'object' && context !== null ? context : {};
  let address = bare(req?.socket?.remoteAddress);
  let named: (string | undefined)[] | undefined;
  while (address !== undefined && trusted.has(address)) {
    named ??= (request.headers.get('x-forwarded-for') ?? '').split(',').map((each) => bare(each));
    const next = named.pop();
    // What is no address (`unknown`, say) names nobody: it is the proxy that asks.
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address === undefined || !isIPv6(address) ? address : firstHalf(address);
}

/** An address without the signs around it; an IPv4 address in its own form where IPv6 wraps it. */
function bare(text: string | undefined): string | undefined {
  const address = text
    ?.trim()
    .replace(/^\[|\].*$/g, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return address || undefined;
}

/** The first 64 bits of an IPv6 address. */
function firstHalf(address: string): string {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0');
  const whole = [...groups, ...zeros, ...behind].slice(0, 4);
  return `${whole.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Networks that an address may be in. */
export interface Networks {
  /** @param address an IP address. */
  has(address: string): boolean;
}

/** Addresses whose answer is kept: a list makes an object of each that it is asked for, which took a twentieth of a request's time. */
const maxKept = 1_000;

/**
 * Addresses and networks (`10.0.0.0/8`, `fd00::/8`) as a list that can be asked.
 * @throws TypeError for what is neither. The configuration refuses it before, with a message.
 */
export function networks(texts: readonly string[]): Networks {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  const kept = new LRUCache<string, boolean>({ max: maxKept });
  return {
    has(address) {
      const known = kept.get(address);
      if (known !== undefined) return known;
      const isIn = list.check(address, familyOf(address));
      kept.set(address, isIn);
      return isIn;
    },
  };
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
