import { matchesIn } from '../../../domain/language/matches.ts';
import { segmentsIn } from '../../../domain/language/segments.ts';
import { plainReading } from '../plain-text.ts';
import { SURNAMES } from './surnames.ts';

/*
 * Somebody called by a whole name, of whom the passages know nothing: 王磊上个月的账是假的, "Olga took this from
 * Sam". A Chinese name is a surname with characters that given names have, where no word of the language begins with
 * it; an English one is a given name that is no word besides.
 */

/** 高 begins more words than names: 高低, 高亮. */
const OF_NAMES = SURNAMES.replace('高', '');
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞刚桂英玉兰梅国志鹏飞宇浩轩子涵欣怡思婷雪琳佳嘉俊峰辉鑫斌宏健坤凯旭博昊梓萱倩莹雯颖瑶璐莉萍燕玲珍凤洁琴晓晴琪倪彤妍菲瑞泽宁楠彬翔豪毅晨露蕾蓉薇婧媛淑慧惠娇红建明亮波文华平云春';
const CHINESE_NAME = new RegExp(`[${OF_NAMES}]\\p{Script=Han}?[${GIVEN}]`, 'gu');

/** Where each word of a text begins that is a single character. */
function singles(text: string): ReadonlySet<number> {
  return new Set(
    [...segmentsIn(text)].flatMap(({ segment, index }) => (segment.length === 1 ? [index] : [])),
  );
}

function chineseNameIn(text: string, held: () => string): string | null {
  const names = matchesIn(text, CHINESE_NAME);
  if (names.length === 0) return null;
  const alone = singles(text);
  for (const { 0: name, index } of names) {
    // A dictionary has 方法 and 高度, and no 王磊: it falls apart.
    const fallsApart = [...name].every((_, at) => alone.has(index + at));
    if (fallsApart && !held().includes(name.slice(0, 2))) return name;
  }
  return null;
}

const ENGLISH_NAMES = new Set(
  `Aaron Abigail Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexei Alfred Ali
    Alice Alicia Alina Amanda Amelia Amy Ana Anastasia Andrea Andreas Andrew Angela Anita Anja Ann Anna
    Anne Anthony Anton Antonio Arthur Ashley Barbara Ben Benjamin Bernard Beth Betty Bob Boris Brandon
    Brenda Brian Bruce Bruno Carl Carla Carlos Carmen Carol Caroline Catherine Charles Charlotte Chloe
    Chris Christian Christina Christine Christopher Claire Clara Claudia Colin Connor Cynthia Dan Daniel
    Daniela Danny Dave David Deborah Denis Dennis Derek Diana Diego Dmitri Donald Donna Dorothy Doug
    Douglas Dylan Edgar Eduardo Edward Elena Eli Elias Elisa Elizabeth Ella Ellen Emil Emily Emma Eric
    Erik Erika Ethan Eugene Eva Evan Evelyn Fatima Felix Fernando Fiona Florian Francesca Francis
    Francisco Fred Gabriel Gary George Gerald Gloria Gordon Greg Gregory Hannah Hans Harold Harry Hassan
    Heather Hector Heidi Helen Helena Henry Howard Hugo Ian Ibrahim Ida Igor Ingrid Irene Isaac Isabel
    Isabella Ivan Jacob Jake James Jamie Jane Janet Jason Javier Jeff Jeffrey Jenna Jennifer Jenny
    Jeremy Jerry Jesse Jessica Jim Joan Joanna Joe Joel Johannes John Johnny Jon Jonas Jonathan Jorge
    Jose Josef Joseph Josh Joshua Juan Judith Judy Julia Julian Julie Justin Karen Karim Karl Kate
    Katharina Katherine Kathy Katie Keith Kelly Ken Kenneth Kevin Khalid Kim Kyle Larry Laura Lauren
    Leah Lena Leo Leon Leonard Liam Lily Linda Lisa Liz Logan Lorenz Louis Louise Lucas Lucia Lucy Luis
    Luke Lukas Lydia Madison Magda Manuel Marco Marcus Margaret Maria Marie Marina Mario Martha Martin
    Mary Mateo Matt Matthew Matthias Maya Megan Mehmet Melanie Melissa Mia Michael Michelle Miguel Mike
    Milan Mohamed Mohammed Molly Monica Mustafa Nadia Nancy Naomi Natalia Natalie Natasha Nathan Neil
    Nicholas Nick Nicole Nikita Nils Nina Noah Nora Norman Olga Oliver Olivia Omar Oscar Otto Owen Pablo
    Pamela Patricia Patrick Paul Paula Pavel Pedro Peggy Peter Petra Phil Philip Philipp Pierre Rachel
    Rafael Ralph Ramon Raymond Rebecca Ricardo Richard Rita Robert Roberto Robin Roger Roland Ron Ronald
    Rosa Roy Ruben Ruth Ryan Sabine Sally Sam Samantha Samir Samuel Sandra Sara Sarah Scott Sean
    Sebastian Sergei Sergio Shannon Sharon Sheila Simon Sofia Sonia Sophia Sophie Stanley Stefan Stella
    Stephanie Stephen Steve Steven Stuart Susan Susanna Svetlana Sven Sylvia Tamara Tania Tanya Tara Ted
    Teresa Thomas Tim Timothy Tina Tobias Todd Tom Tommy Tony Tracy Ursula Valentina Valerie Vanessa
    Vera Veronica Victor Victoria Vincent Virginia Vladimir Walter Wanda Wendy William Xavier Yasmin
    Yuri Yusuf Yvonne Zoe`.split(/\s+/),
);
const CAPITALISED = /(?<![\w'’-])[A-Z][a-z]+(?![\w-])/g;

function englishNameIn(text: string, held: () => string): string | null {
  for (const name of text.match(CAPITALISED) ?? [])
    if (ENGLISH_NAMES.has(name) && !new RegExp(`\\b${plainReading(name)}\\b`).test(held())) return name;
  return null;
}

/** `prose` is without its code. `held` is all that the passages say, in plain reading. */
export const namedPersonIn = (prose: string, held: () => string): string | null =>
  chineseNameIn(prose, held) ?? englishNameIn(prose, held);
