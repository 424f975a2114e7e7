/** A verb that makes "from Monday to Thursday" the old day and the new one, and no range. It stands in the same clause. */
export const MOVED_BEFORE =
  /\b(?:mov(?:e[ds]?|ing)|postpon(?:e[ds]?|ing)|delay(?:s|ed|ing)?|deferr?(?:s|ed|ing)?|reschedul(?:e[ds]?|ing)|push(?:es|ed|ing)?|shift(?:s|ed|ing)?|chang(?:e[ds]?|ing)|brought|bring(?:s|ing)?|extend(?:s|ed|ing)?|put|switch(?:es|ed|ing)?|advanc(?:e[ds]?|ing)|adjourn(?:s|ed|ing)?|slip(?:s|ped|ping)?)\b[^.;:]{0,60}$/i;
