"""The HTML and CSS that letters may use: what usual mail programs know, and what may be missing without harm.

Sources: Microsoft, "Word 2007 HTML and CSS Rendering Capabilities in Outlook" (Outlook for Windows still lays out mails with
Word's engine: no flex, grid, position, float, background-image, max-width); Google, "CSS Support" of Gmail for developers
(inline styles and `<style>` with media queries; a whole `<style>` is dropped for one faulty rule, attribute selectors are
not known); caniemail.com for Apple Mail, Outlook, Gmail, Yahoo, Thunderbird and Samsung Email.
"""

# Known to Word's engine, Gmail and Apple Mail alike, on the elements where letters have them.
KNOWN = frozenset(
    {
        "background-color",
        "border",
        "border-bottom",
        "border-collapse",
        "border-color",
        "border-left",
        "border-right",
        "border-top",
        "color",
        "font-family",
        "font-size",
        "font-weight",
        "height",
        "line-height",
        "margin",
        "padding",
        "text-align",
        "text-decoration",
        "vertical-align",
        "white-space",
        "width",
    }
)
# Not known everywhere: what is said, and where a tap leads, is the same without them.
WITHOUT_HARM = frozenset(
    {
        "border-radius",  # Outlook for Windows draws corners
        "color-scheme",  # programs without a dark mode have none to hear of
        "supported-color-schemes",  # the same for earlier Apple Mail
        "display",  # Outlook for Windows takes a link for inline: its cell has the room (mso-padding-alt)
        "max-width",  # Outlook for Windows goes by the attribute width
        "mso-padding-alt",  # for Outlook for Windows alone
        "overflow-wrap",  # for newer Apple Mail; word-break does the same elsewhere
        "word-break",  # without it a word of 80 letters makes a mail wider, nothing else
    }
)
MEDIA = ("(prefers-color-scheme: dark)", "(max-width: 480px)")
# Selectors in the style sheet: classes alone, which Gmail rewrites but keeps, and the root.
ELEMENTS = frozenset(
    {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "table",
        "tr",
        "td",
        "p",
        "h1",
        "span",
        "a",
        "br",
        "b",
        "img",
    }
)
LINKS = ("https:", "http:", "tel:", "cid:")
# Above this Gmail cuts a mail off ("[Message clipped]").
BYTES_AT_MOST = 102_000
