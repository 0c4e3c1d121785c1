/**
 * Old forms (旧字体) before the new ones that the lists of 1949 and 1981 put in their place, then forms that differ in print alone:
 * in names (髙, 濵), in the list of 2010 (剝, 頰) and where JIS simplified (鷗, 繫).
 */
const pairs = `
亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 鹽塩 緣縁 艷艶 應応 歐欧 毆殴 櫻桜 奧奥 橫横 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 勸勧 卷巻 寬寛 歡歓 罐缶 觀観 關関 陷陥 巖巌 顏顔 歸帰 氣気
龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 峽峡 挾挟 敎教 强強 狹狭 鄕郷 堯尭 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 攜携 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 硏研 縣県 險険 顯顕 驗験 嚴厳 效効 廣広 恆恒 鑛鉱 號号 國国 黑黒
碎砕 濟済 齋斎 劑剤 册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋
眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 臟臓 藏蔵 屬属 續続 墮堕 體体 對対 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾
斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬭闘 德徳 獨独 讀読 屆届 繩縄 貳弐 姊姉 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 晚晩 蠻蛮 祕秘 彥彦 濱浜 甁瓶 拂払 佛仏 竝並 變変 邊辺 辯弁 瓣弁 辨弁
舖舗 步歩 穗穂 寶宝 豐豊 沒没 飜翻 每毎 萬万 滿満 默黙 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 壘塁 淚涙 勵励 禮礼 隸隷 靈霊 齡齢 曆暦 歷歴 戀恋 爐炉 勞労 樓楼 錄録 灣湾 祿禄 綠緑 鍊錬 瑤瑶 遙遥 槇槙 凜凛 熙煕
稅税 說説 閱閲 脫脱 銳鋭 悅悦 戶戸 靑青 淸清 郞郎 卽即 槪概 黃黄 尙尚 虛虚 戾戻 曾曽 內内 吳呉 娛娯 搔掻 瘦痩 牀床 剎刹 瀨瀬 麵麺 麪麺 恊協 囘回 产産 產産 姬姫 歿没 髙高 﨑崎 嵜崎 碕埼 濵浜 𠮷吉 邉辺 嶋島 嶌島 峯峰 冨富 舘館 渕淵 渊淵 桒桑 桺柳 栁柳
栢柏 埜野 壄野 槗橋 𣘺橋 斈学 圀国 囯国 囻国 仭仞 兎兔 曻昇 秌秋 穐秋 裵裴 莵菟 隝島 躰体 軆体 龝秋 衟道 菴庵 凉涼 决決 减減 况況 脉脈 刧劫 刄刃 剱剣 劔剣 劒剣 釼剣 剝剥 頰頬 𠮟叱 塡填 鷗鴎 繫繋 蟬蝉 摑掴 噓嘘 啞唖 俠侠 攪撹 瀆涜 軀躯 醬醤 麴麹 蠟蝋
簞箪 屢屡 賤賎 蔣蒋 禱祷 顚顛 焰焔 鹼鹸 囊嚢 潑溌 醱醗 萊莱 檮梼 儘侭 吞呑 檜桧 籠篭 竈竃 灌潅 礪砺 蘆芦 蠣蛎 靭靱 頸頚 鶯鴬 攢攅 礦砿 濤涛 邇迩 廻回 壺壷 驒騨 昻昂 渴渇 欝鬱 嚙噛
`;

/** Radicals (U+2E80 to U+2EF3) that stand for kanji in text taken from PDFs, before these. */
const radicals = `
⺀冫 ⺁厂 ⺂乛 ⺃乚 ⺅亻 ⺇几 ⺉刂 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糸 ⺰纟 ⺱网 ⺲罒 ⺴罓 ⺶羊 ⺹耂 ⺺聿 ⺻聿
⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋車 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉
⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀 ⻳龟
`;

const pairOf = new Map(`${pairs} ${radicals}`.trim().split(/\s+/u).map((pair) => [...pair] as [string, string]).filter(([from, to]) => from !== to));

/** The form of a kanji that is compared: 國 → 国, 髙 → 高, the radical ⻑ → 長. Other characters stay. For comparing alone: what is printed keeps its form. */
export function commonForm(character: string): string {
  return pairOf.get(character) ?? (/[\u2f00-\u2fd5\uf900-\ufaff]/u.test(character) ? character.normalize('NFKC') : character);
}

/** Kanji that `commonForm` changes, as the inside of a character class. */
export const variantKanji = `${[...pairOf.keys()].join('')}\\u2f00-\\u2fd5\\uf900-\\ufaff`;
