/** A sentence, and below it one line for each thing to check or to do. */
export const Lines = ({ text }: { readonly text: string }) => {
  const [first, ...rest] = text.split('\n')
  return (
    <>
      <p>{first}</p>
      {rest.length > 0 && (
        <ul>
          {rest.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
