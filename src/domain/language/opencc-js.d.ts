/** opencc-js ships this dictionary without types: `traditional simplified[ alternatives]` joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
