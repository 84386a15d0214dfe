/** Traditional letters of what columns are called, each followed by the one that is written here. */
const PAIRS =
  '佈布來来個个優优兌兑內内別别劃划務务卽即員员問问單单噹当報报實实審审將将對对導导屬属崗岗嶺岭幾几彆别復复戶户據据擬拟數数於于時时書书業业標标樣样沒没況况測测準准滿满狀状獲获現现當当發发監监眾众碼码稱称' +
  '穫获箇个簡简簽签籤签級级細细組组結结網网編编縣县織织羣群職职薦荐處处號号衆众裏里裡里複复覈核訂订計计記记訪访訴诉証证評评話话詳详誤误說说説说誰谁諾诺證证議议負负責责質质跡迹踐践踰逾蹟迹較较辦办迴回進进' +
  '過过達达選选郵邮針针錶表鍼针鎭镇鎮镇長长門门開开間间閘闸關关際际雙双雲云電电項项預预領领題题類类驟骤體体髮发麪面麫面麵面麼么麽么黨党齣出';

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at): [string, string] => [PAIRS[2 * at]!, PAIRS[2 * at + 1]!]),
);

/** A header in simplified letters. The whole table of letters is too large to be loaded for a few words. */
export function simplifiedHeader(header: string): string {
  let simple = '';
  for (const letter of header) simple += SIMPLE.get(letter) ?? letter;
  return simple;
}
