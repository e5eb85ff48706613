-- Names stand as in a Japanese dictionary: the marks and the size of kana count only where nothing else differs.
-- Keys written from now on carry those marks behind the text; keys from before get them when they are next saved.
UPDATE account SET name_key = TRANSLATE(name_key, 'がぎぐげござじずぜぞだぢづでどばびぶべぼゔぱぴぷぺぽぁぃぅぇぉっゃゅょゎゕゖ', 'かきくけこさしすせそたちつてとはひふへほうはひふへほあいうえおつやゆよわかけ');
UPDATE lead SET name_key = TRANSLATE(name_key, 'がぎぐげござじずぜぞだぢづでどばびぶべぼゔぱぴぷぺぽぁぃぅぇぉっゃゅょゎゕゖ', 'かきくけこさしすせそたちつてとはひふへほうはひふへほあいうえおつやゆよわかけ');
UPDATE lead SET company_key = TRANSLATE(company_key, 'がぎぐげござじずぜぞだぢづでどばびぶべぼゔぱぴぷぺぽぁぃぅぇぉっゃゅょゎゕゖ', 'かきくけこさしすせそたちつてとはひふへほうはひふへほあいうえおつやゆよわかけ');
UPDATE contact SET name_key = TRANSLATE(name_key, 'がぎぐげござじずぜぞだぢづでどばびぶべぼゔぱぴぷぺぽぁぃぅぇぉっゃゅょゎゕゖ', 'かきくけこさしすせそたちつてとはひふへほうはひふへほあいうえおつやゆよわかけ');
