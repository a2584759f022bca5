## The list of people (server/roster): what cannot be read, what is wrong with a row, what is left out.

roster-refused = { $why ->
    [empty] There is nothing in this file.
    [format] We cannot read this kind of file. Save the list as CSV or XLSX, without a password.
    [size] This file is too large. Copy only the list to a new file, at most { $limit } rows.
    [rows] Those are too many rows. At most { $limit } are possible.
    [names] We find no names here. Write “Name” above the column with the names.
    [titles] We find no titles here. Write “Title” above the column with the stands.
    [quotes] A quotation mark is missing in row { $line }.
   *[damaged] This file is damaged. Open it and save it again.
  }
roster-headless = Without headings: only the names of the first column are taken over.

roster-no-name = The name is missing here.
roster-name-too-long = The name is too long. At most 60 characters fit.
roster-double = The same is in row { $value } already.
roster-same-name = Has the same name as row { $value }. Two people?
roster-unknown-level = This workshop has no level “{ $value }”.
roster-cut = This was too long and has been shortened.
roster-characters = There are characters here that cannot be read.
roster-email = The e-mail address is left out.
roster-shifted = This row has more columns than headings. Something may have slipped.
roster-no-title = The title is missing here.
roster-same-title = Has the same title as row { $value }. Two stands?
roster-many-topics = A stand has eight topics at most. Left out: { $value }

roster-left-unknown = not taken over
roster-left-email = we do not store e-mail addresses
roster-left-twice = we have this from another column
roster-left-no-levels = this workshop has no levels

roster-field-name = Name
roster-field-organisation = Organisation
roster-field-region = Region
roster-field-level = Level
roster-field-project = Project
roster-field-function = Role
roster-field-branch = Branch
roster-field-access = Needs
roster-field-title = Title
roster-field-question = Guiding question
roster-field-host = Host
roster-field-speaker = Input
roster-field-place = Place
roster-field-topics = Topics
