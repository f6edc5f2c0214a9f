package nl.huisnorm.checker.report.html;

import java.util.List;
import java.util.Map;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.report.Absences;
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.NormEntry;
import nl.huisnorm.checker.report.ReportSet;
import org.jspecify.annotations.Nullable;

/** What the template of the page shows: everything decided and put into words, so that it only has to be set in elements. */
public final class View {

    private View() {}

    /**
     * The page.
     *
     * @param lang its language
     * @param title its title
     * @param many whether there is more on it than one report, so that it begins with a list of them
     * @param texts its own texts
     * @param parts the reports
     * @param left what was not judged, in each language
     * @param basis what was judged and by what, as programs read it
     */
    public record Page(
            String lang,
            String title,
            boolean many,
            Map<String, String> texts,
            List<Part> parts,
            List<ReportSet.NotJudged> left,
            String basis) {}

    /**
     * One report on the page.
     *
     * @param id what the names of its places begin with
     * @param lang its language
     * @param level the level of its own heading, in steps below that of the page
     * @param texts the page's texts in its language
     * @param title its title
     * @param about what it is, in a line
     * @param state how its verdict looks
     * @param report the report
     * @param counts the rows of the table of counts
     * @param first what to do first
     * @param moreFirst how many more there are, in words; none where there are none
     * @param ask what to ask
     * @param moreToAsk how many more could be asked, in words; none where there are none
     * @param checks what to look at
     * @param checksTitle how many checks there are, in words
     * @param plan the picture of the facility
     * @param places what is to be done at each place
     * @param sections the findings
     * @param filters what findings can be chosen by
     * @param waivers the exceptions, each with whether it is used
     * @param absent what the rulebook has no norm for
     * @param facts what was judged and by what, as every form names it
     * @param chapters what is told beyond findings
     * @param inspected who was there when, a line each; empty where nobody told
     * @param photosApart the photos that belong to no finding, a line each
     * @param picture what stands above the picture; none where there is no picture
     */
    public record Part(
            String id,
            String lang,
            int level,
            Map<String, String> texts,
            String title,
            String about,
            State state,
            InspectionReport report,
            List<Counts> counts,
            List<First> first,
            @Nullable String moreFirst,
            List<Ask> ask,
            @Nullable String moreToAsk,
            List<Check> checks,
            @Nullable String checksTitle,
            Plan plan,
            List<AtPlace> places,
            List<Section> sections,
            Filters filters,
            List<WaiverRow> waivers,
            List<Absences> absent,
            List<BasisText.Named> facts,
            List<ChapterView> chapters,
            @Nullable PictureTitle picture,
            List<String> inspected,
            List<String> photosApart) {}

    /**
     * What is told beyond findings, under a title.
     *
     * @param background whether it stands folded below all that asks for something
     * @param summary how much there is of it, in words
     */
    public record ChapterView(
            String anchor,
            String title,
            Chapter.@Nullable Grid grid,
            List<Told> items,
            boolean background,
            String summary) {}

    /** One thing of it, with where the finding stands from which it follows, and what is told about it. */
    public record Told(String text, @Nullable String href, List<Told> within) {}

    /** What stands above the picture: its title, and how to read it. */
    public record PictureTitle(String title, String about) {}

    /** How an outcome or a verdict looks: a class of the style, a sign, and the word for it. */
    public record State(String name, String sign, String label) {}

    /** A row of counts: what is counted, and a number for each outcome in the order of the table's head. */
    public record Counts(String label, boolean apart, List<Integer> numbers) {}

    /** Something to do first: the norm, where, what was found, what helps. */
    public record First(
            String href,
            String ids,
            String title,
            String force,
            String found,
            @Nullable String remedy) {}

    /** Something to ask, for how many points it is needed, and where the first of them stands. */
    public record Ask(String text, String waiting, @Nullable String href) {}

    /** Something to look at. */
    public record Check(String text, String about, String href) {}

    /** The picture: buildings with what is in them. */
    public record Plan(List<Box> boxes, List<State> legend) {}

    /** A building or unit: rows of rooms, by storey, and the units in it; folded where there would be too much to see. */
    public record Box(boolean folded, Tile tile, List<Row> rows, List<Box> within) {}

    /** Rooms on one storey. */
    public record Row(@Nullable String storey, List<Tile> tiles) {}

    /** A place on the picture; where something is to be done there, with where that stands. */
    public record Tile(
            State state,
            String label,
            String name,
            String numbers,
            @Nullable String href,
            int size) {}

    /** What is to be done at a place. */
    public record AtPlace(String anchor, State state, String label, String title, String counts, List<Link> links) {}

    /** A finding that is told elsewhere on the page. */
    public record Link(String href, State state, String text) {}

    /** Findings under a title. */
    public record Section(
            String anchor, String kind, String title, int count, State state, boolean open, List<Group> groups) {}

    /** Findings told together. */
    public record Group(
            String ids,
            NormEntry norm,
            String citations,
            List<NormEntry.Link> links,
            boolean grave,
            boolean twins,
            boolean open,
            String summary,
            List<String> cautions,
            List<Item> items) {}

    /** One finding. */
    public record Item(
            String anchor,
            String places,
            FindingEntry finding,
            @Nullable Bar bar,
            List<String> answers,
            @Nullable String lawOf,
            boolean inFull,
            List<String> added) {}

    /**
     * What was found against what is required, as lengths.
     *
     * @param found how far the bar goes for certain
     * @param uncertain how far it may go beyond
     * @param required where the mark of what is required stands; none where that is not known
     */
    public record Bar(int found, int uncertain, @Nullable Integer required) {}

    /** What findings can be chosen by. */
    public record Filters(List<Choice> kinds, List<Choice> forces, List<Choice> themes, List<Choice> places) {}

    /** One thing to choose. */
    public record Choice(String value, String label) {}

    /** An exception with whether it is used. */
    public record WaiverRow(String text, String used) {}
}
