import { hitsOf, type ScanRule } from './hit'

/** A private key, whole or cut off: RSA, EC, OpenSSH, PGP. Source: RFC 7468, "Textual Encodings of PKIX". */
export const privateKeys: ScanRule = (text) => hitsOf('private key', pattern, text)

const pattern =
  /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s:,.()\\-]{0,8000}/g
