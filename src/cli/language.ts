import type { Language } from '../messages/language.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Chinese, unless the locale is an English one (POSIX: LC_ALL over LC_MESSAGES over LANG). */
export function localeLanguage(environment: Environment): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((each) => each !== undefined && each !== '')
  return /^en([_.-]|$)/i.test(locale ?? '') ? 'en' : 'zh'
}

/** The language of help and of errors before the configuration is read: --lang, HEDUI_LANG, the locale. A wrong one is refused later. */
export function firstLanguage(args: readonly string[], environment: Environment): Language {
  const at = args.lastIndexOf('--lang')
  const joined = args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  const given = [at < 0 ? undefined : args[at + 1], joined, environment['HEDUI_LANG']].find((each) => each === 'zh' || each === 'en')
  return given ?? localeLanguage(environment)
}
