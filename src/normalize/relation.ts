/** Words in a relation column for the head of the household. */
const headWords = /^(?:户主|本人|户主本人|本人[（(]户主[)）]|户主[（(]本人[)）]|head|householder|self)$/i

/** Whether a relation to the head says that the row is the head's own. */
export function isHeadRelation(relation: string): boolean {
  return headWords.test(relation.trim())
}
