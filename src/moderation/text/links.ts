import { eitherOf } from '../../domain/language/either-of.ts';
/** What a link leads to, as far as its address tells. */
export const LINK_KINDS = [
  'netdisk',
  'invite',
  'download',
  'social',
  'shortener',
  'trusted',
  'other',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link in folded text. */
export interface Link {
  start: number;
  end: number;
  kind: LinkKind;
  host: string;
}

// Top-level domains that links in chats end in. Left out on purpose are those that are file endings or code
// (.py, .sh, .md, .rs, .id): "main.py" is no link.
const TOP_LEVEL = [
  'com|cn|net|org|edu|gov|io|me|cc|top|xyz|vip|club|info|biz|ru|tk|ly',
  'gl|gg|co|tv|site|shop|store|online|app|link|live|fun|pro|work|dev|to',
  'us|uk|eu|de|in|la|so|im|tech|wang|ltd|icu|example|test|invalid|рф',
].join('|');
const STOP = '\\s\\u2018-\\u201d\\u3000-\\u303f\\u4e00-\\u9fff\\ue000-\\uf8ff<>"\'`';
const ADDRESS = new RegExp(
  [
    `(?:https?:/{1,2}|ftp://|www\\.)[^${STOP}，。！？；、（）【】]+`,
    `(?:magnet:\\?|ed2k://|thunder://|tg://)[^${STOP}]+`,
    `(?<![a-z0-9@._/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.){1,4}(?:${TOP_LEVEL})(?![a-z0-9(=_-]|\\.[a-z])(?::\\d{2,5})?(?:[/?][^${STOP}，。！？；、（）【】]*)?`,
  ].join('|'),
  'g',
);
/** What every address has; a full stop is none. */
const MAY_BE_ADDRESS = /[a-z0-9]\.[a-zр]|:\/|www\.|magnet:/;
const DOT_IN_WORDS = /\s?(?:点|。|\[\.\]|\(\.\)|\[dot\]|\(dot\)|\(点\)|\sdot\s|【点】|\[点\])\s?/;
const DISGUISED = new RegExp(
  `(?<![a-z0-9])[a-z0-9][a-z0-9-]{0,30}(?:${DOT_IN_WORDS.source}[a-z0-9-]{2,30}){0,2}${DOT_IN_WORDS.source}(?:com|cn|net|org|cc|top|xyz|vip|me|io|example)(?![a-z0-9])(?:/[^${STOP}]*)?`,
  'g',
);

const NETDISK = eitherOf(
  /(^|\.)(pan|bdpan|drive|disk|yunpan|cloud|share)\.|baidupcs|alipan|aliyundrive|quark|uc\.cn|115\.com/,
  /123pan|123684|lanzou|weiyun|ctfile|xunlei|mega\.(nz|io)|mega\.example|mediafire|dropbox|wetransfer/,
  /onedrive|1drv|sendspace|zippyshare|pcloud|189\.cn|139\.com|feijix|cowtransfer|4shared|rapidgator/,
  /gofile|terabox|netdisk|wangpan/,
);
const INVITE = eitherOf(
  /^(t\.me|telegram\.(me|dog)|wa\.me|chat\.whatsapp\.com|discord\.(gg|example)|discordapp\.com|qm\.qq\.com|jq\.qq\.com|line\.me|u\.wechat\.com|weixin\.qq\.com|work\.weixin\.qq\.com|joinchat|vk\.me|signal\.group)/,
  /joinchat|join-?group/,
);
const DOWNLOAD =
  /torrent|^magnet|^ed2k|^thunder|libgen|z-?lib|1337x|piratebay|sci-hub|crack|keygen|warez|nulled/;
const SOCIAL = eitherOf(
  /youtube|youtu\.be|instagram|facebook|fb\.(com|me)|tiktok|douyin|kuaishou|xiaohongshu|xhslink|twitter/,
  /^x\.com|twitch|soundcloud|spotify|onlyfans|patreon|gofundme|kickstarter|weibo|taobao|tmall|tb\.cn/,
  /jd\.com|pinduoduo|yangkeduo|amazon\.|amzn|ebay|etsy|itunes|play\.google|apps\.apple|paypal|weidian/,
  /mp\.weixin|bandcamp/,
);
const SHORTENER =
  /^(bit\.ly|t\.cn|goo\.gl|tinyurl\.com|dwz\.cn|url\.cn|is\.gd|ow\.ly|t\.co|cutt\.ly|rb\.gy|suo\.im|mrw\.so|adf\.ly|surl\.|reurl\.|lnkd\.in|shorturl)/;
/** Where learners and teachers point each other: documentation, forums, code, public bodies. */
const TRUSTED = new Set(
  'python.org pypi.org readthedocs.io readthedocs.org github.com github.io gitee.com gitlab.com stackoverflow.com stackexchange.com mozilla.org w3.org w3schools.com w3school.com.cn runoob.com npmjs.com nodejs.org microsoft.com oracle.com java.com apache.org spring.io cppreference.com cplusplus.com rust-lang.org golang.org go.dev kernel.org ubuntu.com debian.org docker.com mysql.com postgresql.org jetbrains.com visualstudio.com anaconda.com jupyter.org numpy.org pytorch.org tensorflow.org kaggle.com arxiv.org wikipedia.org zhihu.com csdn.net cnblogs.com juejin.cn segmentfault.com bilibili.com leetcode.com leetcode.cn leetcode-cn.com nowcoder.com icourse163.org xuetangx.com khanacademy.org coursera.org edx.org google.com baidu.com bing.com edu edu.cn gov gov.cn unity3d.com reactjs.org vuejs.org huggingface.co openai.com claude.ai overleaf.com zoom.us meeting.tencent.com voovmeeting.com feishu.cn dingtalk.com docs.qq.com localhost'.split(
    ' ',
  ),
);

/** The domain or one above it is trusted. */
function isTrusted(host: string): boolean {
  for (let at = 0; at >= 0; ) {
    if (TRUSTED.has(host.slice(at))) return true;
    const dot = host.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return false;
}

function hostOf(address: string): string {
  const withoutScheme = address.replace(/^[a-z]+:\/{1,2}/, '');
  const end = withoutScheme.search(/[/?#:]/);
  return (end < 0 ? withoutScheme : withoutScheme.slice(0, end)).replace(/^www\./, '');
}

function kindOf(address: string, host: string, schoolDomains: readonly string[]): LinkKind {
  if (schoolDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return 'trusted';
  if (/^(magnet|ed2k|thunder)/.test(address)) return 'download';
  if (NETDISK.test(host)) return 'netdisk';
  if (INVITE.test(host) || address.startsWith('tg:')) return 'invite';
  if (DOWNLOAD.test(host)) return 'download';
  if (SOCIAL.test(host)) return 'social';
  if (SHORTENER.test(host)) return 'shortener';
  return isTrusted(host) ? 'trusted' : 'other';
}

const TRAILING = /(?<![.,;:!?)\]}~…])[.,;:!?)\]}~…]+$/;

/** The links of folded text, in order, none overlapping. */
export function findLinks(folded: string, schoolDomains: readonly string[] = []): Link[] {
  const links: Link[] = [];
  if (MAY_BE_ADDRESS.test(folded)) {
    for (const match of folded.matchAll(ADDRESS)) {
      const address = match[0].replace(TRAILING, '');
      if (address.length < 4) continue;
      const host = hostOf(address);
      links.push({
        start: match.index,
        end: match.index + address.length,
        kind: kindOf(address, host, schoolDomains),
        host,
      });
    }
  }
  if (/点|。|dot|[[(]\./.test(folded)) {
    for (const match of folded.matchAll(DISGUISED)) {
      const end = match.index + match[0].length;
      if (links.some((link) => link.start < end && match.index < link.end)) continue;
      const address = match[0].replace(new RegExp(DOT_IN_WORDS, 'g'), '.');
      const host = hostOf(address);
      links.push({
        start: match.index,
        end,
        kind: kindOf(address, host, schoolDomains),
        host,
      });
    }
    links.sort((a, b) => a.start - b.start);
  }
  return links;
}
