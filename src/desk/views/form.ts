import type { FormView } from '../form/form-view.ts';

/** The page of the title, the unit and whatever else stands above a text, and of its pictures. */
export interface FormPageView {
  id: string;
  tip: string;
  label: string;
  title: string;
  form: FormView;
  pictures: readonly {
    /** Where the field shows it from. */
    address: string;
    alt: string;
    caption: string;
    error: string | undefined;
  }[];
  /** Whether it was just handed in: the steps go on to mending then. */
  isNew: boolean;
  /** Whether it shows what was posted and not saved. */
  isUnsaved: boolean;
}
