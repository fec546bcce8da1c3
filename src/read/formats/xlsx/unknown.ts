/** Something in a file that this reader does not know; the library is asked instead. Never leaves the folder. */
export class UnknownContent extends Error {
  override readonly name = 'UnknownContent'
}
