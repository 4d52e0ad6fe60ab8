import { Frame } from "../view/Frame";
import { useFocus, useSitting, useTablet, useWords } from "../view/hooks";
import { Face, SignIcon } from "../view/icons";
import { Categories, isOneOf, Moods } from "./moods";

/** Then what it is about. */
export const CategoryScreen = () => {
  const { session } = useTablet();
  const letter = useSitting((sitting) => sitting.letter);
  const { words } = useWords();
  const heading = useFocus("category");
  const { mood } = letter;
  const foot = (
    <>
      <button type="button" class="action" onClick={() => session.back()}>
        {words.back}
      </button>
      <button type="button" class="action end" onClick={() => session.end()}>
        {words.cancel}
      </button>
    </>
  );
  return (
    <Frame ground="paper" class="feedback" foot={foot}>
      <h1 ref={heading} tabIndex={-1} data-say="">
        {words.about}
      </h1>
      {isOneOf(Moods, mood) && (
        <p class="lead chosen">
          <Face mood={mood} size={40} />
          {words.moods[mood]}
        </p>
      )}
      <div class="categories">
        {Categories.map((category) => (
          <button key={category} type="button" class="choice" onClick={() => session.chooseCategory(category)} data-say="">
            <SignIcon sign={category} size={72} />
            {words.categories[category]}
          </button>
        ))}
      </div>
    </Frame>
  );
};
