import { hitsOf, type ScanRule } from './hit'

/**
 * Keys and tokens that say by their form whose they are.
 * Source: the prefixes that their makers publish so that scanners find them.
 */
export const tokens: ScanRule = (text) => [
  ...cloudKeys.flatMap((pattern) => hitsOf('cloud key', pattern, text)),
  ...accessTokens.flatMap((pattern) => hitsOf('access token', pattern, text, isMixed)),
]

const cloudKeys = [
  // Amazon Web Services
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  // Google Cloud
  /(?<![\w-])AIza[\w-]{35}(?![\w-])/g,
  /(?<![\w-])ya29\.[\w-]{20,300}/g,
  /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g,
  // Microsoft Azure
  /(?:AccountKey|SharedAccessKey)\s{0,3}=\s{0,3}(?<words>[A-Za-z0-9+/]{40,90}={0,2})/g,
  /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
  /[?&]sig=(?<words>[A-Za-z0-9%+/]{40,100}(?:=|%3D)?)/gi,
]

const accessTokens = [
  // GitHub, GitLab
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}/g,
  /(?<![A-Za-z0-9])github_pat_\w{22,255}/g,
  /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|oas|ft|soat)-[\w-]{20,255}/g,
  // Slack
  /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
  /(?<![A-Za-z0-9])xapp-\d-[A-Za-z0-9-]{10,255}/g,
  /hooks\.slack\.com\/(?:services|workflows)\/(?<words>[A-Z0-9]{8,12}\/[A-Z0-9]{8,12}\/\w{16,40})/g,
  // Stripe
  /(?<![A-Za-z0-9])(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}/g,
  /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/]{24,255}/g,
  // npm, PyPI, Docker, SendGrid, Vault, DigitalOcean, Shopify, language models
  /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g,
  /(?<![A-Za-z0-9])pypi-AgE[\w-]{50,255}/g,
  /(?<![A-Za-z0-9])dckr_pat_[\w-]{20,255}/g,
  /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}/g,
  /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{24,255}/g,
  /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}/g,
  /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/g,
  /(?<![A-Za-z0-9])sk-(?:ant-|proj-|svcacct-)?[\w-]{20,255}/g,
  // Telegram, Twilio
  /(?<![\w:])\d{8,10}:AA[\w-]{33}(?![\w-])/g,
  /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/g,
  // JSON Web Tokens, whoever signs them
  /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{10,1000}/g,
  // In a header
  /\b(?:Authorization|Proxy-Authorization)["']?\s{0,3}[:=]\s{0,3}["']?(?:Bearer|Basic|Token)\s{1,3}(?<words>[A-Za-z0-9._~+/-]{12,2000}={0,2})/gi,
  /\bBearer\s{1,3}(?<words>[A-Za-z0-9._~+/-]{24,2000}={0,2})/g,
]

/** A name such as "sk-learning-rate-scheduler" has no digits. */
function isMixed(words: string): boolean {
  return /\d/.test(words) && /[A-Za-z]/.test(words)
}
