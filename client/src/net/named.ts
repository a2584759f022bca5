// A file that the server has made, by the name it gives it: in the language of what is in it.

export interface Named { file: Blob; name: string }

/** Take the file of an answer; `plainly` names it where the answer does not. */
export async function named(answer: Response, plainly: string): Promise<Named> {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
  return { file: await answer.blob(), name: decodeURIComponent(name) || plainly };
}
