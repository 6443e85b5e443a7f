"""How mail programs announce that somebody else's words follow, in the languages they speak."""

from __future__ import annotations

import re

# The words between a sender and the quote: "On 3 May 2024, Jo Park wrote:".
_WROTE = (
    r"wrote|writes|said|schrieb|schreibt|a écrit|écrit|escribió|escribio|ha scritto|scrive|schreef"
    r"|het volgende geschreven|escreveu|napisał\(a\)|napisał|napisała|skrev|kirjoitti|napsal\(a\)|napsal"
    r"|пишет|написал\(а\)|написал|yazdı|şunu yazdı|a scris|írta|έγραψε|写道|寫道|のメール|様が書きました"
)
_OPENING = r"\W{0,3}(?:on|am|le|el|il|op|em|w dniu|den|dne|at|在|于)\b"
ATTRIBUTION = re.compile(
    rf".{{2,300}}?(?:{_WROTE})[^\w\n]{{0,3}}[:：]\W{{0,3}}$"
    rf"|{_OPENING} .{{0,160}}?\d.{{0,40}}?(?:schrieb|schreef|skrev|escreveu) .{{1,200}}:\W{{0,3}}$",
    re.IGNORECASE,
)
"""A whole attribution, its lines joined by spaces."""

ATTRIBUTION_OPENS = re.compile(_OPENING, re.IGNORECASE)
DATED = re.compile(r"\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|@|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")

_FIELDS = (
    "from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments|when"
    "|von|gesendet|datum|an|betreff|antwort an"
    "|de|envoyé|envoyé le|date d'envoi|à|objet|enviado|enviado el|fecha|para|asunto|data|assunto"
    "|da|inviato|a|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|fra|sendt|til|emne"
    "|lähettäjä|lähetetty|vastaanottaja|aihe|od|wysłano|do|temat|odesláno|komu|předmět"
    "|от|отправлено|кому|тема|дата|kimden|gönderilen|kime|konu|差出人|送信日時|宛先|件名|发件人|发送时间|收件人|主题"
)
FIELD = re.compile(rf"[*_\s]{{0,3}}(?P<name>{_FIELDS})[*_]{{0,2}}\s?[:：]", re.IGNORECASE)
SENDER_FIELDS = frozenset(
    "from von de da van från fra lähettäjä od от kimden 差出人 发件人".split()
)  # a block starts with the sender or is none

ORIGINAL = re.compile(
    r"\W{2,}\s*(?:original message|original appointment|reply message|ursprüngliche nachricht"
    r"|originalnachricht|message d'origine|message original|mensaje original|messaggio originale"
    r"|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|oprindelig meddelelse"
    r"|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|původní zpráva|исходное сообщение"
    r"|orijinal mesaj|原始邮件|元のメッセージ)\s*\W{0,}$",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    r"\W{2,}\s*(?:forwarded (?:message|by .*)|weitergeleitete nachricht|message transféré|message transmis"
    r"|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada"
    r"|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|välitetty viesti"
    r"|przekazana wiadomość|přeposlaná zpráva|пересланное сообщение|iletilen mesaj|转发的邮件)\s*\W*$"
    r"|\W{0,3}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)"
    r"|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato"
    r"|begin doorgestuurd bericht|início da mensagem encaminhada)\s?:\W{0,3}$",
    re.IGNORECASE,
)
REPLY_ABOVE = re.compile(
    r"\W{0,10}(?:please )?(?:type|write|enter|reply)(?: your (?:reply|response))?(?: text)? above this line"
    r"\W{0,10}(?:to reply\W{0,10})?$|\W{0,10}reply above(?: this line)?(?: to respond)?\W{0,10}$",
    re.IGNORECASE,
)
MARKED = re.compile(r" {0,3}(?:>(?![:;=.]?[-']?[()/]|[:;][A-Za-z(]))|\|\s>")
"""A line that a mail program marked as quoted; a frown such as ">:(" is none."""
