/**
 * The part of the page's script that says its phrases, as `phrase.ts` does, and says them anew in the language that
 * the reader chooses. What is said stands with its element (`data-say`, and `data-say-…` for an attribute), so
 * nothing is drawn again: what was opened stays open.
 */
export const LANGUAGE_SCRIPT = String.raw`
  const words = read('data-words');
  const HAN = /\p{Script=Han}/u;
  const root = document.documentElement;
  let language = root.lang === 'en' ? 'en' : 'zh';

  const word = (key, places) => ({ ...places, word: key });
  const say = (part) => typeof part === 'string' ? part : words[language][part.word].replace(/\{(\w+)\}/g, (_, place) => say(part[place]));
  const joined = (by, parts) => {
    if (parts.length < 2) return parts[0] ?? '';
    const half = parts.length >> 1;
    return word(by, { a: joined(by, parts.slice(0, half)), b: joined(by, parts.slice(half)) });
  };
  const count = (n) => n.toLocaleString('en-US');

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) {
      element.textContent = text;
      if (/\p{L}/u.test(text)) element.lang = HAN.test(text) ? 'zh' : 'en';
    }
    return element;
  };

  const utter = (element) => {
    const text = say(JSON.parse(element.dataset.say));
    element.textContent = text;
    // A phrase may hold words of the set.
    if (language === 'en' && HAN.test(text)) element.lang = 'zh';
    else element.removeAttribute('lang');
  };
  const tell = (element, phrase) => {
    element.dataset.say = JSON.stringify(phrase);
    utter(element);
  };
  const told = (name, className, phrase) => {
    const element = make(name, className);
    tell(element, phrase);
    return element;
  };
  const label = (element, attribute, phrase) => {
    element.setAttribute('data-say-' + attribute, JSON.stringify(phrase));
    element.setAttribute(attribute, say(phrase));
  };

  const languages = document.getElementById('languages');
  const speak = (chosen) => {
    language = chosen;
    for (const button of languages.children) {
      const pressed = button.dataset.language === language;
      button.setAttribute('aria-pressed', String(pressed));
      if (pressed) root.lang = button.lang;
    }
    document.querySelectorAll('[data-say]').forEach(utter);
    for (const attribute of ['title', 'aria-label', 'placeholder', 'aria-valuetext']) {
      for (const element of document.querySelectorAll('[data-say-' + attribute + ']')) {
        element.setAttribute(attribute, say(JSON.parse(element.getAttribute('data-say-' + attribute))));
      }
    }
  };

  // Some browsers keep nothing for a file: the choice then lasts as long as the page.
  const CHOSEN = 'zhujiao.language';
  const remembered = () => { try { return localStorage.getItem(CHOSEN); } catch { return null; } };
  const remember = (chosen) => { try { localStorage.setItem(CHOSEN, chosen); } catch {} };
  languages.addEventListener('click', ({ target }) => {
    const chosen = target.dataset.language;
    if (chosen === undefined) return;
    remember(chosen);
    speak(chosen);
  });
  languages.hidden = false;
  const before = remembered();
  speak(before === 'zh' || before === 'en' ? before : language);
`;
