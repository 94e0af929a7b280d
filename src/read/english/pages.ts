/** Words in the class and id names of pages, and tags, that tell a report from what stands around it. Compiled from how pages are built. Data only. */

/** Tags whose content is never a part of a report's text. */
export const droppedTags: ReadonlySet<string> = new Set(
  (
    "head script style noscript template iframe object embed applet svg math canvas video audio map picture source track button input " +
    "select textarea option datalist label nav footer dialog menu aside figcaption link meta title base"
  ).split(" "),
)

/** Roles (WAI-ARIA) of what is no report. */
export const droppedRoles: ReadonlySet<string> = new Set(
  "navigation menu menubar menuitem complementary banner dialog alert alertdialog search contentinfo toolbar tooltip tablist".split(
    " ",
  ),
)

/** Names of parts that are no report, unless the same name also says that they are (`maybeReport`). */
export const unlikely =
  /-ad-|^ads?$|\bad[-_]?(?:slot|unit|wrap|container|box)|advert|banner|breadcrumb|combx|comment|community|cookie|consent|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|modal|newsletter|related|remark|replies|rss|share|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|subscri|pagination|pager|popup|popular|promo|recommend|most-?read|trending|outbrain|taboola|tags?-?list|yom-remote|paywall|widget|byline|author-?(?:info|bio|box)|dateline|timestamp|credit|caption/i

/** Names that may hold the report although they also hold an unlikely word: "article-comments-and-body". */
export const maybeReport = /and|article|body|column|content|main|shadow|story|post|entry|text/i

/** Names that speak for a report, and against one: a weight for and against when parts are compared. */
export const speaksFor = /article|body|content|entry|hentry|main|page|post|text|blog|story|paragraph/i
export const speaksAgainst =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget|newsletter|recommend|trending|popular|caption|credit|gallery/i

/** Names of parts inside a report that are furniture when they are short. */
export const insideFurniture =
  /(?:^|[\s_-])(?:share|sharing|social|related|recirc|newsletter|promo|promoted|sponsored|advert|advertisement|ad|ads|byline|author|authors|caption|credit|credits|copyright|tags|tag-list|topics|keywords|comments?|breadcrumbs?|toolbar|timestamp|dateline|datetime|pub-?date|published|read-?more|readmore|more-?stories|inline-?related|recommend(?:ed|ations)?|trending|popular|teaser|subscribe|subscription|signup|sign-up|follow|widget|gallery|slideshow|video|player|playlist|footnote-nav|pagination|pager|next-?up|most-?read|also-?read|kicker|eyebrow|label|correction-none|disclaimer|print-only|screen-reader-text|visually-hidden|sr-only|hidden|skip)(?:$|[\s_-])/i
