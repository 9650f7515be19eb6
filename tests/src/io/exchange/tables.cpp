// SPDX-License-Identifier: Apache-2.0
// What tables of all sorts become.
#include <string>

#include "tests/src/io/exchange/importing.h"

namespace saite::exchange::test {
namespace {

TEST_CASE("a row is a tie where headers name its ends, in either language") {
  CHECK(ties_of(read_table("source,target,weight\na,b,2\nb,c,1\n").net()) == "a>b*2 b>c");
  CHECK(ties_of(read_table("From;To;Type\nAnna;Bea;trust\n").net()) == "Anna>Bea:trust");
  CHECK(ties_of(read_table("No;Uz;Svars\nAnna;Bea;2,5\n").net()) == "Anna>Bea*2.5");
  CHECK(ties_of(read_table("Avots\tMērķis\nAnna\tBea\n").net()) == "Anna>Bea");
  CHECK(ties_of(read_table("person1,person2\nx,y\n").net()) == "x-y");
}

TEST_CASE("directions are as the rows say, else as asked for") {
  const std::string table = "Source,Target,Type\na,b,Directed\nb,c,Undirected\n";
  CHECK(ties_of(read_table(table).net()) == "a>b b-c");
  CHECK(ties_of(read_table("from,to\na,b\n", {.directed = false}).net()) == "a-b");
  CHECK(ties_of(read_table("station1,station2\na,b\n", {.directed = true}).net()) == "a>b");
}

TEST_CASE("ids are texts, whatever they look like") {
  const auto read = read_table("source,target\n007,7\n123456789012345678901,7\n");
  CHECK(ties_of(read.net()) == "007>7 123456789012345678901>7");
  const auto nodes = read_table("id,name,account\n007,Bond,0012\n008,Bill,12\n");
  CHECK(attribute_of(nodes.net(), "007", "account") == model::Value("0012"));
  CHECK(attribute_of(nodes.net(), "008", "account") == model::Value("12"));
}

TEST_CASE("a column has one type, decided over all its rows") {
  const auto read = read_table(
      "id;whole;number;comma;flag;text\n"
      "a;1;1.5;1,5;true;1\n"
      "b;2;2;2;FALSE;n/a\n");
  CHECK(attribute_of(read.net(), "a", "whole") == model::Value(1));
  CHECK(attribute_of(read.net(), "b", "number") == model::Value(2.0));
  CHECK(attribute_of(read.net(), "a", "comma") == model::Value(1.5));
  CHECK(attribute_of(read.net(), "b", "flag") == model::Value(false));
  CHECK(attribute_of(read.net(), "a", "text") == model::Value("1"));
  CHECK(read.note("decimal_comma").args.front() == "comma");
  const auto asked = read_table("id;comma\na;1,5\n", {.decimal = '.'});
  CHECK(attribute_of(asked.net(), "a", "comma") == model::Value("1,5"));
}

TEST_CASE("a mark before the header and bare CR do no harm") {
  CHECK(ties_of(read_table("\xEF\xBB\xBFsource,target\ra,b\rb,c\r").net()) == "a>b b>c");
}

TEST_CASE("blanks around names are taken away, and said") {
  const auto read = read_table("name,kind\nHouse Stark ,family\nHouse Tully,family \n");
  CHECK(read.net().find_actor("House Stark").has_value());
  CHECK(read.note("trimmed").args == std::vector<std::string>{"name", "1"});
  CHECK(read.note("trimmed").where == "2");
  CHECK(read.noted("trimmed") == 2);
}

TEST_CASE("composed and decomposed letters are one name") {
  const auto read = read_table("source,target\nJa\xCC\x84nis,b\nJ\xC4\x81nis,c\n");
  CHECK(read.net().actor_count() == 3);
}

TEST_CASE("two tables make one network: ties name actors by id, else by name") {
  const Named nodes{"nodes.csv", "Id,Label,Age\n1,Anna,31\n2,Bea,40\n"};
  const Named by_id{"edges.csv", "Source,Target\n1,2\n2,9\n"};
  const auto read = read_files({by_id, nodes});
  CHECK(ties_of(read.net()) == "1>2 2>9");
  CHECK(actor_of(read.net(), "1").name == model::LocalText("Anna"));
  CHECK(read.report.actors.created == 1);
  CHECK(read.note("created_by_tie").args.front() == "9");
  CHECK(read.note("created_by_tie").file == "edges.csv");
  CHECK(read.note("created_by_tie").line == 3);
  const auto named = read_files({nodes, {"edges.csv", "from,to\nAnna,Bea\n"}});
  CHECK(ties_of(named.net()) == "1>2");
  CHECK(named.report.actors.created == 0);
}

TEST_CASE("Kumu: labels and types, several targets, several values") {
  const auto read =
      read_files({{"elements.csv",
                   "Label,Type,Tags,Services\nAsset,Domain,big|old,a|b\nAsset,Class,,\nX,,,c\n"},
                  {"connections.csv", "From,To,Direction\nX,Asset|Y,directed\nX,Y,mutual\n"}});
  const model::Network& net = read.net();
  CHECK(net.actor_count() == 4);
  CHECK(read.noted("name_shared") == 1);
  CHECK(net.find_actor("Asset_2").has_value());
  CHECK(actor_of(net, "Asset").details->tags == std::vector<std::string>{"big", "old"});
  CHECK(attribute_of(net, "Asset", "Services") == model::Value(model::List{"a", "b"}));
  CHECK(attribute_of(net, "X", "Services") == model::Value("c"));
  CHECK(ties_of(net) == "X>Asset X>Y X-Y");
}

TEST_CASE("what is said twice of one actor is merged, and conflicts are named") {
  const auto read = read_table("id,label,age\n1,uno,\n1,uno,5\n2,dos,6\n2,due,6\n,,\n");
  CHECK(read.net().actor_count() == 2);
  CHECK(read.report.actors.merged == 2);
  CHECK(attribute_of(read.net(), "1", "age") == model::Value(5));
  CHECK(read.note("conflict").args == std::vector<std::string>{"2", "name", "dos", "due"});
  CHECK(read.note("conflict").line == 5);
  CHECK(read.noted("empty_row") == 1);
}

TEST_CASE("a repeated id of ties gets another, which is said") {
  const auto read = read_table("id,source,target\na,1,2\na,1,2\nt1,3,4\n,5,6\n");
  CHECK(read.net().tie_count() == 4);
  CHECK(read.report.ties.parallel == 1);
  CHECK(read.note("tie_id_repeated").args == std::vector<std::string>{"a", "t2"});
  CHECK(read.net().find_tie("t1").has_value());
}

TEST_CASE("ties without an end are left out, each with its row") {
  const auto read = read_table("source,target\na,b\n,b\nc,\n");
  CHECK(ties_of(read.net()) == "a>b");
  CHECK(read.report.ties.dropped == 2);
  CHECK(read.note("tie_without_end").line == 3);
}

TEST_CASE("Gephi's intervals in cells") {
  const auto read = read_table(
      "Source Target Type timeset\n"
      "F A Directed \"[2016-02-03, 2016-02-04]\"\n"
      "A F Directed \"[2016-03-04, Infinity]\"\n"
      "D F Directed \"[-Infinity, 2016-02-04]; [2016-05-01, 2016-05-02]\"\n");
  const model::Network& net = read.net();
  const auto dates = [&](const char* key) { return net.tie(*net.find_tie(key)).dates; };
  CHECK(dates("t1").since->text() == "2016-02-03");
  CHECK(dates("t1").until->text() == "2016-02-04");
  CHECK(dates("t2").since->text() == "2016-03-04");
  CHECK(!dates("t2").until);
  CHECK(!dates("t3").since);
  CHECK(dates("t3").until->text() == "2016-05-02");
  CHECK(read.noted("spells_kept") == 0);
  CHECK(text_of(net.tie(*net.find_tie("t3")).details->spells) ==
        "[,2016-02-04] [2016-05-01,2016-05-02]");
  const auto numbers = read_table("id,timeset\n1,\"[1,5]; [10, 10.5]\"\n");
  CHECK(read.noted("times_kept") == 0);
  CHECK(numbers.noted("times_kept") == 1);
  CHECK(attribute_of(numbers.net(), "1", "spells_as_written").list()->size() == 2);
}

TEST_CASE("a labelled matrix: numbers are ties from the row to the column") {
  const auto read = read_table(" ,A,B,C\nA,0,1,0\nB,1,2.5, 0\nC,0,3 ,0\n");
  CHECK(ties_of(read.net()) == "A>B B>A B>B*2.5 C>B*3");
  CHECK(read.noted("matrix_not_symmetric") == 1);
  const auto symmetric = read_table(";A;B;C\nA;0;1;2,5\nB;1;0;\nC;2,5;;0\n");
  CHECK(ties_of(symmetric.net()) == "A-B A-C*2.5");
  const auto bare = read_table("0,1,0\n0,0,1\n1,0,0\n");
  CHECK(ties_of(bare.net()) == "1>2 2>3 3>1");
}

TEST_CASE("names of rows with nothing above them, as R writes tables") {
  const auto matrix = read_table("A;B;C\nA;0;1;0\nB;1;0;2\nC;0;2;0\n");
  CHECK(ties_of(matrix.net()) == "A-B B-C*2");
  const auto rows = read_table("source,target\n1,a,b\n2,b,c\n");
  CHECK(ties_of(rows.net()) == "a>b b>c");
  // A separator at the end of each row is no name.
  CHECK(ties_of(read_table("source,target\na,b,\nb,c,\n").net()) == "a>b b>c");
}

TEST_CASE("a question to respondents whose answers are names becomes ties") {
  const auto read = read_table(
      "Respondent,Whom do you ask for help?,Age\nAnna,\"Bruno; Dace\",30\nBruno,Anna,41\n"
      "Dace,,22\n");
  CHECK(read.net().actor_count() == 3);
  CHECK(read.net().tie_count() == 2);
  CHECK(attribute_of(read.net(), "Dace", "Age") == model::Value(22));
}

TEST_CASE("a matrix that lacks values is refused, with how many") {
  const auto read = read_table(",A,B,C\nA,0,1,0\nB,1,0\nC,0\n");
  CHECK(!read.network);
  CHECK(read.note("matrix_values_missing").args == std::vector<std::string>{"3", "3"});
}

TEST_CASE("a matrix of two sides") {
  const auto read = read_table(",Choir,Club,School\nAnna,1,0,1\nBea,0,1,0\n");
  CHECK(ties_of(read.net()) == "Anna-Choir Anna-School Bea-Club");
  CHECK(attribute_of(read.net(), "Anna", "mode") == model::Value("row"));
  CHECK(attribute_of(read.net(), "Club", "mode") == model::Value("column"));
  CHECK(read_table("from,to\na,x\nb,x\nc,y\n").noted("two_sides") == 1);
  CHECK(read_table("from,to\na,x\nb,x\nx,y\n").noted("two_sides") == 0);
}

TEST_CASE("two columns of the same values are ends, whatever they are called") {
  const auto read = read_table("one,other,line\nA,B,x\nB,C,x\nC,A,y\n");
  CHECK(ties_of(read.net()) == "A-B B-C C-A");
  CHECK(read.noted("ends_by_values") == 1);
  CHECK(ties_of(read_table("Anna,Bea\nBea,Carl\n").net()) == "Anna-Bea Bea-Carl");
}

TEST_CASE("a column of names of others becomes ties, each pair once") {
  const auto read = read_table(
      "Organisation,Works with\n"
      "Library,\"School, Choir\"\n"
      "School,Library\n"
      "Choir,Theatre\n");
  CHECK(ties_of(read.net()) ==
        "Library-School:Works with Library-Choir:Works with Choir-Theatre:Works with");
  CHECK(read.noted("said_by_both") == 1);
  CHECK(read.note("created_by_tie").args.front() == "Theatre");
}

TEST_CASE("a roster of respondents: people whom two call the same are two") {
  const auto read = read_table(
      "\"\";\"egoID\";\"sex\";\"alterID.1\";\"alter.sex.1\";\"alterID.2\";\"alter.sex.2\";\"1 to "
      "2\"\n"
      "\"1\";\"Stanley\";\"m\";\"Harry\";\"m\";\"Liz\";\"w\";2\n"
      "\"2\";\"7\";\"w\";\"1\";\"m\";\"Liz\";\"w\";0\n");
  const model::Network& net = read.net();
  CHECK(net.actor_count() == 6);
  CHECK(ties_of(net) ==
        "Stanley-Stanley/Harry Stanley-Stanley/Liz Stanley/Harry-Stanley/Liz*2 "
        "7-7/1 7-7/Liz");
  CHECK(attribute_of(net, "7/Liz", "sex") == model::Value("w"));
  CHECK(attribute_of(net, "Stanley", "respondent") == model::Value(true));
}

TEST_CASE("Network Canvas: people, ties and the respondent are joined by their UUIDs") {
  const auto read = read_files(
      {{"x_attributeList_Person.csv",
        "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,Map_x,Map_y,Sex_F,Sex_M,null\r\n"
        "1,e,p1,Ann,0.5,0.25,true,false,\r\n2,e,p2,Ben,,,false,true,\r\n"},
       {"x_edgeList_Close.csv",
        "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
        "networkCanvasTargetUUID\r\n1,1,2,e,t,p1,p2\r\n"},
       {"x_ego.csv",
        "networkCanvasEgoUUID,networkCanvasCaseID,sessionStart\r\n"
        "e,case_1,2024-12-17T18:36:16.651Z\r\n"}});
  const model::Network& net = read.net();
  CHECK(ties_of(net) == "p1-p2:Close e-p1 e-p2");
  CHECK(actor_of(net, "p1").name == model::LocalText("Ann"));
  CHECK(actor_of(net, "p1").position == Position{500, 250});
  CHECK(attribute_of(net, "p2", "Sex") == model::Value("M"));
  CHECK(attribute_of(net, "p1", "null") == model::Value("missing"));
  CHECK(actor_of(net, "e").name == model::LocalText("case_1"));
}

TEST_CASE("a table without ends or names is refused, and --map says what its columns are") {
  const std::string table = "c1;c2;c3\nAlice;\"68,68\";x\nYork;\"19,23\";y\n";
  CHECK(!read_table(table).network);
  CHECK(read_table(table).note("table_without_ends").args.front() == "“c1”, “c2”, “c3”");
  const auto ties =
      read_table(table, {.columns = {{"c1", "source"}, {"C3", "target"}, {"c2", "weight"}}});
  CHECK(ties_of(ties.net()) == "Alice>x*68.68 York>y*19.23");
  const auto actors = read_table(table, {.columns = {{"c1", "name"}}});
  CHECK(attribute_of(actors.net(), "York", "c2") == model::Value(19.23));
  CHECK(read_table(table, {.columns = {{"no such", "name"}}}).noted("unknown_column") == 1);
  CHECK(read_table(table, {.columns = {{"c1", "nonsense"}}}).noted("unknown_key") == 1);
}

TEST_CASE("a problem of a cell names the cell, and no column of letters") {
  const auto read = read_table("Name;Works with\nLibrary;School\nSchool;Library\n");
  CHECK(read.note("said_by_both").where == "B3");
  const auto problems = read.report.notes.problems();
  const auto at = std::ranges::find(problems, "said_by_both", &io::Problem::code);
  REQUIRE(at != problems.end());
  CHECK(at->line == 3);
  CHECK(at->column == 0);
  CHECK(at->pointer == "B3");
}

TEST_CASE("places: decimal commas are read, what is nowhere is said and kept") {
  const auto read = read_table("name;lat;lon\nA;56,5;27,3\nB;127.3;56.5\nC;956.5;1\n");
  CHECK(actor_of(read.net(), "A").details->place == model::GeoPoint{56.5, 27.3});
  CHECK(!actor_of(read.net(), "B").details->place);
  CHECK(read.noted("degrees_swapped") == 1);
  CHECK(read.noted("no_degrees") == 1);
  CHECK(attribute_of(read.net(), "C", "lat") == model::Value(956.5));
}

TEST_CASE("strengths that are none, reversed dates, too many cells") {
  const auto read = read_table(
      "source,target,weight,since,until\na,b,0,2020,2019\nb,c,strong,2019-05-04T10:00,,beyond\n");
  CHECK(ties_of(read.net()) == "a>b b>c");
  CHECK(read.noted("no_strength") == 2);
  CHECK(read.noted("interval_reversed") == 1);
  CHECK(read.noted("time_is_date") == 1);
  CHECK(read.noted("cells_beyond_header") == 1);
}

TEST_CASE("wide, long, empty and strange tables end in order") {
  std::string header = "source,target";
  std::string row = "a,b";
  for (int i = 0; i < 10'000; ++i) {
    header += ",c" + std::to_string(i);
    row += ",1";
  }
  CHECK(read_table(header + "\n" + row + "\n" + row + "\n").net().tie_count() == 2);
  for (const std::string text :
       {"", "\n\n", "x", "a b c d e\nf\n", "\"", "\"\"\"", ",", ";;;;\n;;;;\n", "sep=;\n"}) {
    CHECK_MESSAGE(!read_table(text).network, text);
  }
  CHECK(ties_of(read_table("sep=;\nsource;target\na;b\n").net()) == "a>b");
}

TEST_CASE("tables are told by content, other texts are left alone") {
  const auto sure = [](std::string_view name, std::string_view bytes) {
    const HeadOf head(name, bytes);
    return recognise(head.head()) != nullptr;
  };
  CHECK(sure("edges.dat", "source,target\na,b\n"));
  CHECK(sure("x", "A;B\nC;D\nE;F\n"));
  CHECK(!sure("x", "{\"nodes\": [], \"edges\": []}"));
  CHECK(!sure("x", "A sentence of words.\nAnother, with other words in it, and more.\n"));
  CHECK(!sure("x", ""));
  CHECK(!sure("x", "PK\x03\x04 a,b\nc,d\n"));
  CHECK(!sure("x", "hello"));
}

}  // namespace
TEST_CASE("remarks before the first row are left out; lists of numbers are lists of ties") {
  const std::string list = "0 8 3\n0 4 8\n4 8 1\n8 9 2\n";
  CHECK(ties_of(read_table(list).net()) == "0-8*3 0-4*8 4-8 8-9*2");
  const auto read = read_table("# made by hand\n% three ties\n" + list);
  CHECK(ties_of(read.net()) == "0-8*3 0-4*8 4-8 8-9*2");
  CHECK(read.note("remarks_left_out").args == std::vector<std::string>{"2"});
  CHECK(ties_of(read_table("# Nodes: 3\n# FromNodeId\tToNodeId\n1\t2\n2\t3\n1\t3\n").net()) ==
        "1-2 2-3 1-3");
  // A header that begins with a mark of its own is one.
  CHECK(ties_of(read_table("#source,target\na,b\nb,c\n").net()) == "a>b b>c");
  // Lines are those of the file.
  CHECK(read_table("% a\nsource,target\na,b\n,c\n").note("tie_without_end").where == "4");
  CHECK(read_table("sep=;\nsource;target\na;b\n;c\n").note("tie_without_end").where == "4");
  CHECK(recognise_csv(head_of_text("# SNAP\n0 1\n1 362\n0 362\n", "txt")) == Sure::likely);
  CHECK(recognise_csv(head_of_text("# Title\n\nSome words of a text.\n", "txt")) == Sure::no);
}

TEST_CASE("degrees that are none are kept once, however often an actor is told of") {
  const Read read = read_table("id;name;lat;lon\n1;Anna;5on;x\n1;Anna;5on;x\n1;Anna;6on;x\n");
  const model::Object& attributes = actor_of(read.net(), "1").details->attributes;
  CHECK(attributes.size() == 2);
  CHECK(attribute_of(read.net(), "1", "lat") == model::Value("5on"));
  CHECK(read.noted("conflict") == 1);
}

}  // namespace saite::exchange::test
