/** What holds for every address, as the interface says it of itself before it names them. */
export const CONVENTIONS = `A teaching assistant for the learner groups of online schools: answers from the course with citations, hands the rest to a person.

- **Access.** \`Authorization: Bearer <token>\`; a token carries scopes, and may be bound to one group.
- **Times** are ISO 8601 with an offset, in what is sent and in what is given. \`null\` in a request is a field that was left out.
- **Faults** are problem documents (RFC 9457, \`application/problem+json\`): \`code\` is stable, \`detail\` names the fault, \`fix\` how to mend it, \`errors\` the place of each in the body. What a query names and an address does not know is refused; OpenAI's clients, and whoever forwards messages, may send along what they like. An address that is there with another method is a 404 whose \`Allow\` says which.
- **Lists** are \`{items, nextCursor}\`: send \`nextCursor\` as \`cursor\` for the next page, until it is null.
- **\`Idempotency-Key\`** is honoured on every POST, streamed replies too.
- **429 and 503** say in \`Retry-After\` after how many seconds to come again.`;
