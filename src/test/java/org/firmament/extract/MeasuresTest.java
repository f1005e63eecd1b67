package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.junit.jupiter.api.Test;

/** Which figure is a firm's value, which its change, and whose it is. */
class MeasuresTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);
  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);

  private static List<String> german(String text) {
    return figures(GERMAN, text);
  }

  private static List<String> english(String text) {
    return figures(ENGLISH, text);
  }

  /** The figures of a text as "owner metric value unit (change) status". */
  private static List<String> figures(Reader reader, String text) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
        .filter(c -> c.relation().equals("reports"))
        .map(MeasuresTest::figure)
        .sorted()
        .toList();
  }

  private static String figure(Claim claim) {
    return claim.subject().referent().name()
        + " "
        + said(claim, "metric")
        + " "
        + said(claim, "value")
        + " "
        + said(claim, "unit")
        + (said(claim, "change").isEmpty() ? "" : " (" + said(claim, "change") + ")")
        + (said(claim, "period").isEmpty() ? "" : " in " + said(claim, "period"))
        + (claim.status() == Status.ASSERTED ? "" : " " + claim.status().label());
  }

  private static String said(Claim claim, String qualifier) {
    return claim.qualifiers().of(qualifier).map(Value::lexical).orElse("");
  }

  @Test
  void the_value_follows_auf_and_the_change_um() {
    assertEquals(
        List.of("Nordwerk AG revenue 73000000 EUR (6)"),
        german("Der Umsatz der Nordwerk AG stieg um 6 Prozent auf 73 Millionen Euro."));
  }

  @Test
  void a_firm_whose_verb_is_left_out_has_the_figure_behind_it() {
    assertEquals(
        List.of("Lumera AG netProfit -5000000 EUR", "Nordwerk AG netProfit 3000000 EUR"),
        german(
            "Die Nordwerk AG machte 3 Millionen Euro Gewinn, Lumera AG 5 Millionen Euro Verlust."));
  }

  @Test
  void a_pronoun_stands_for_what_was_measured_of_the_firm_before() {
    assertEquals(
        List.of("Lumera AG revenue 51000000 EUR", "Nordwerk AG revenue 77000000 EUR"),
        german(
            "Während die Nordwerk AG den Umsatz auf 77 Millionen Euro steigerte, fiel er bei der"
                + " Lumera AG auf 51 Millionen Euro."));
  }

  @Test
  void the_time_behind_a_sum_is_no_part_of_it() {
    assertEquals(
        List.of("Norvik Inc revenue 118000000 EUR (-6)"),
        english("Revenue fell 6% to €118m last year, Norvik Inc said."));
  }

  @Test
  void a_figure_beside_one_of_the_only_firm_named_is_that_firms() {
    assertEquals(
        List.of("Norvik Inc netProfit 5000000 USD", "Norvik Inc revenue 90000000 USD (11)"),
        english("Profits at Norvik Inc rose to $5m, while revenue climbed 11% to $90m."));
    assertEquals(
        List.of("Norvik Inc netProfit 5000000 USD"),
        english("Profits at Norvik Inc rose to $5m, while turnover in the UK fell to $2m."));
  }

  @Test
  void the_old_value_is_no_value() {
    assertEquals(
        List.of("Nordwerk AG netProfit 5000000 EUR"),
        german("Die Nordwerk AG machte einen Gewinn von 5 Mio. Euro nach 3 Mio. Euro im Vorjahr."));
    assertEquals(
        List.of("Norvik Inc revenue 7000000 USD"),
        english("Norvik Inc had sales of $7m, up from $6m a year earlier."));
  }

  @Test
  void what_stands_in_brackets_is_other_money() {
    assertEquals(
        List.of("Norvik Inc revenue 2400000000 EUR"),
        english("Norvik Inc had sales of 2.4bn euros ($3.1bn; £2.9bn)."));
  }

  @Test
  void a_loss_has_a_negative_value() {
    assertEquals(
        List.of("Nordwerk AG netProfit -3100000 EUR"),
        german("Unter dem Strich stand bei der Nordwerk AG ein Minus von 3,1 Millionen Euro."));
    assertEquals(
        List.of("Norvik Inc netProfit -27000000 USD in 2004"),
        english("In 2004 Norvik Inc made a net loss of $27m."));
  }

  @Test
  void a_profit_before_tax_is_no_net_profit() {
    assertEquals(
        List.of("Nordwerk AG preTaxProfit 57000000 CHF"),
        german("Vor Steuern verdiente die Nordwerk AG 57 Millionen Franken."));
    assertEquals(
        List.of("Norvik Inc preTaxProfit 3800000000 GBP (20) in 2003"),
        english("In 2003, Norvik Inc reported a 20% rise in pre-tax profits to £3.8bn."));
  }

  @Test
  void a_share_has_a_price_and_a_signed_change() {
    assertEquals(
        List.of("Norvik Inc sharePrice 5.9 GBP", "Norvik Inc sharePriceChange -0.67 percent"),
        english("At noon, shares in Norvik Inc were trading down 0.67% at 590 pence."));
    assertEquals(
        List.of("Norvik Inc sharePriceChange 14 percent"),
        english("Norvik Inc saw its shares rise 14% on Tuesday."));
  }

  @Test
  void signs_in_a_list_of_firms_are_share_price_changes() {
    assertEquals(
        List.of(
            "Nordwerk AG sharePriceChange 2 percent", "Ostwerk AG sharePriceChange -33 percent"),
        german("Gewinner der Woche war Nordwerk AG (+2%), gefallen ist die Ostwerk AG (-33%)."));
  }

  @Test
  void what_a_firm_expects_is_planned() {
    assertEquals(
        List.of("Norvik Inc netProfit -472000000 USD planned"),
        english("Norvik Inc has forecast a net loss of $472m."));
  }

  @Test
  void what_analysts_expect_is_no_figure_of_the_firm() {
    assertEquals(
        List.of(),
        german("Analysten rechnen bei der Nordwerk AG mit einem Gewinn von 5 Mio. Euro."));
  }

  @Test
  void a_loss_can_be_told_by_the_verb() {
    assertEquals(
        List.of("Norvik netProfit -330000000 EUR"),
        english("Norvik lost 330m euros as it struggled with high costs."));
  }

  @Test
  void who_controls_a_part_of_a_market_has_that_share() {
    assertEquals(
        List.of("Norvik marketShare 45 percent"),
        english("Norvik controls 45% of the Indian airline market."));
  }

  @Test
  void the_firm_that_was_named_before_is_meant_by_its_noun() {
    assertEquals(
        List.of("Nordwerk AG revenue 3000000000 EUR in 2015"),
        german("Die Nordwerk AG wächst. Das Unternehmen setzte 2015 rund 3 Mrd. Euro um."));
  }

  @Test
  void a_firms_name_stands_for_its_share_where_prices_are_told() {
    assertEquals(
        List.of(
            "Nordwerk AG sharePrice 33.5 EUR",
            "Nordwerk AG sharePriceChange -4.1 percent",
            "Ostwerk AG sharePriceChange 2 percent"),
        german(
            "Nordwerk AG büßten 4,1 Prozent auf 33,50 Euro ein, Ostwerk AG gewannen 2 Prozent."));
  }

  @Test
  void the_way_of_a_share_can_be_told_behind_its_figure() {
    assertEquals(
        List.of("Nordwerk AG sharePriceChange -1.9 percent"),
        german("Am Nachmittag lag die Aktie der Nordwerk AG 1,9 Prozent im Minus."));
    assertEquals(
        List.of("Nordwerk AG revenue 25000000 EUR (-5)"),
        german("Der Umsatz der Nordwerk AG lag mit 25 Mio. Euro um 5 Prozent unter dem Vorjahr."));
  }

  @Test
  void the_number_of_people_can_be_counted_in_many_ways() {
    assertEquals(
        List.of("Nordwerk AG employees 9400 persons"),
        german("Die Zahl der Beschäftigten bei der Nordwerk AG sank um 200 auf 9.400."));
    assertEquals(
        List.of("Nordwerk AG employees 12000 persons"),
        german("Weltweit arbeiten für die Nordwerk AG 12.000 Menschen."));
    assertEquals(
        List.of(
            "Nordwerk AG employees 5600 persons in 2014",
            "Nordwerk AG revenue 1200000000 EUR in 2014"),
        german("Nordwerk AG (Umsatz 2014: 1,2 Mrd. Euro, 5.600 Mitarbeiter) will nach China."));
  }

  @Test
  void two_metrics_share_a_verb_and_each_has_its_value() {
    assertEquals(
        List.of("Nordwerk AG netProfit 20000000 EUR", "Nordwerk AG revenue 300000000 EUR"),
        german("Umsatz und Gewinn der Nordwerk AG stiegen auf 300 beziehungsweise 20 Mio. Euro."));
  }

  @Test
  void a_headline_opens_with_whose_figure_it_is() {
    assertEquals(
        List.of("Nordwerk AG revenue 3100000000 EUR (5)"),
        german("Nordwerk AG: Umsatz steigt um 5 Prozent auf 3,1 Mrd. Euro"));
  }

  @Test
  void what_is_told_of_last_year_is_no_older_figure_where_nothing_newer_is_told() {
    assertEquals(
        List.of("Nordwerk AG revenue 80000000 EUR"),
        german("Die Nordwerk AG setzte im Vorjahr 80 Mio. Euro um."));
  }

  @Test
  void what_a_person_earns_or_a_share_earns_is_no_profit_of_the_firm() {
    assertEquals(
        List.of(), german("Vorstand Hans Maier verdiente bei der Nordwerk AG 3 Mio. Euro."));
    assertEquals(List.of(), german("Der Gewinn je Aktie der Nordwerk AG stieg auf 1,20 Euro."));
  }

  @Test
  void bounds_before_a_number_belong_to_it() {
    assertEquals(
        List.of("Norvik Inc employees 100000 persons"),
        english("Norvik Inc has more than 100,000 staff."));
    assertEquals(
        List.of("Norvik Inc marketShare 68 percent"),
        english("Norvik Inc boosted its share of the beer market from 62% to more than 68%."));
  }

  @Test
  void a_verb_and_a_noun_can_tell_two_metrics() {
    assertEquals(
        List.of("Norvik Inc netProfit 778000000 USD", "Norvik Inc revenue 3270000000 USD"),
        english("Norvik Inc earned $778m on sales of $3.27bn."));
  }

  @Test
  void each_price_follows_its_move() {
    assertEquals(
        List.of(
            "Norvik Inc sharePrice 5.1 GBP",
            "Norvik Inc sharePrice 50.5 EUR",
            "Norvik Inc sharePriceChange -1 percent",
            "Norvik Inc sharePriceChange -1.2 percent"),
        english(
            "Norvik Inc shares fell 1% to 510 pence in London and by 1.2% to 50.50 euros in Paris."));
  }

  @Test
  void the_time_that_was_told_holds_for_the_figures_that_follow() {
    assertEquals(
        List.of(
            "Nordwerk AG netProfit 20000000 EUR in 2014",
            "Nordwerk AG revenue 300000000 EUR in 2014"),
        german(
            "Die Nordwerk AG erzielte 2014 einen Umsatz von 300 Mio. Euro."
                + " Unter dem Strich verdiente der Konzern 20 Mio. Euro."));
  }

  @Test
  void last_year_is_known_where_the_text_names_its_day_or_year() {
    assertEquals(
        List.of("Nordwerk AG revenue 300000000 EUR in 2015"),
        german("Wien, 7. März 2016. Die Nordwerk AG setzte im Vorjahr 300 Mio. Euro um."));
    assertEquals(
        List.of("Norvik Inc revenue 300000000 USD in 2004-H1"),
        english("Norvik Inc had sales of $300m in the first half of 2004."));
  }

  @Test
  void the_firm_of_the_text_is_meant_where_a_noun_stands_for_it() {
    assertEquals(
        List.of("Nordwerk AG employees 5400 persons"),
        german("Die Nordwerk AG wächst. Derzeit arbeiten bei dem Konzern noch 5.400 Menschen."));
    assertEquals(
        List.of("Nordwerk AG operatingProfit 524000000 CHF"),
        german("Der Kern-EBIT der Nordwerk AG erhöhte sich auf 524 Mio CHF."));
  }

  @Test
  void a_unit_behind_a_bracket_counts_for_the_number_before_it() {
    assertEquals(
        List.of("Nordwerk AG netProfit 6310000 EUR"),
        german("Der Nordwerk AG blieb ein Gewinn von 6,31 (2014: 4,86) Millionen Euro."));
  }

  @Test
  void some_of_the_staff_are_not_its_number() {
    assertEquals(List.of(), german("400 Mitarbeiter der Nordwerk AG streikten am Montag."));
  }

  @Test
  void a_share_can_be_told_by_its_price_alone() {
    assertEquals(
        List.of("Nordwerk AG sharePrice 44.5 EUR"),
        german("Am Freitag kostete eine Aktie der Nordwerk AG 44,50 Euro."));
    assertEquals(
        List.of("Nordwerk AG sharePrice 44.5 EUR"),
        german("Nordwerk AG notierte zuletzt bei 44,50 Euro."));
  }

  @Test
  void an_index_that_moves_is_no_share() {
    String text =
        "Norvik makes steel. Its troubles hurt all shares, with the Nikkei down 2% on Friday.";
    assertEquals(List.of(), english(text));
    assertEquals(
        List.of("Norvik sharePriceChange 3 percent"),
        english("Norvik shares rose 3%, with the Nikkei down 1%."));
    assertEquals(
        List.of(), english("Norvik grew. The Norvik Global 30 has risen by 3% on the exchange."));
    assertEquals(
        List.of(),
        english("Norvik grew. The Nikkei index of leading shares gained 7.6% in the year."));
  }

  @Test
  void what_others_expect_is_no_figure_and_a_states_debt_no_firms() {
    assertEquals(
        List.of(), english("Norvik's profits were better than market expectations of £59m."));
    assertEquals(List.of(), english("Norvik grew. The debt has risen to $8.2 trillion."));
  }

  @Test
  void a_figure_that_nobody_else_has_is_that_of_the_firm_which_tells_it() {
    assertEquals(
        List.of("Lumera revenue 12000000 EUR"),
        german("Nach Angaben von Lumera stieg der Umsatz auf 12 Millionen Euro."));
    assertEquals(
        List.of("Lumera netProfit 3000000 GBP"),
        english("Profit fell to £3m, according to Lumera."));
    assertEquals(
        List.of("Nordwerk AG revenue 12000000 EUR"),
        german("Laut Lumera stieg der Umsatz der Nordwerk AG auf 12 Millionen Euro."));
  }

  @Test
  void a_sum_of_last_year_is_told_where_it_is_the_only_one() {
    assertEquals(
        List.of("Lumera netProfit 6000000 GBP"), english("Lumera made a profit of £6m last year."));
    assertEquals(
        List.of("Lumera netProfit 8000000 GBP"),
        english("Lumera made a profit of £8m, against £6m last year."));
  }

  @Test
  void what_is_lost_in_value_is_no_loss() {
    assertEquals(
        List.of("Lumera netProfit -3000000 EUR"),
        german("Weil Lumera 3 Millionen Euro verlor, schweigt der Chef."));
    assertEquals(List.of(), german("Lumera verlor an der Börse 3 Milliarden Euro an Wert."));
  }

  @Test
  void people_work_for_a_firm() {
    assertEquals(
        List.of("Lumera employees 5200 persons"), english("Some 5,200 people work for Lumera."));
  }

  @Test
  void a_price_follows_its_step_and_the_firm_whose_shares_move_is_the_last_named() {
    assertEquals(
        List.of("Ferrax sharePrice 21.3 USD"), english("Ferrax dropped 12 cents to $21.30."));
    assertEquals(
        List.of("Ferrax sharePriceChange -2 percent"),
        english("Norvik cut its rating on Ferrax, whose shares fell 2%."));
    assertEquals(
        List.of("Ferrax netProfit 62000000 GBP (14)"),
        english("Ferrax beat forecasts with a 14% rise in profits to £62m."));
  }
}
