#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "scenarios/posts.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

constexpr std::string_view header = "org_id,post_id,parent_post_id,kind,status,grade,unit,fte\n";
constexpr std::string_view bodies = "org_id,organisation\n1,Board of Rivers\n";

std::vector<Body> read(const std::string& rows, std::string_view names = bodies) {
    const Folder folder;
    folder.write("posts.csv", std::string(header) + rows);
    folder.write("bodies.csv", names);
    return read_bodies("posts.csv", "bodies.csv");
}

std::string posts_complaint(const std::string& rows, std::string_view names = bodies) {
    return complaint([&] { read(rows, names); });
}

const std::string head = "1,1,0,senior,filled,SCS2,Board,1\n";

}  // namespace

TEST_CASE("posts go to their bodies; eliminated posts count nobody, vacant posts somebody") {
    const auto read_in = read(head +
                                  "1,2,1,senior,vacant,SCS1,Banks,0\n1,3,1,senior,eliminated,,,0\n"
                                  "1,4,2,junior_group,group,EO,Banks,10.6\n2,1,0,senior,filled,SCS3,Top,1\n",
                              "org_id,organisation\n2,Board of Roads\n1,Board of Rivers\n");
    REQUIRE(read_in.size() == 2);
    CHECK(read_in[0].name == "Board of Roads");
    const Body& rivers = read_in[1];
    REQUIRE(rivers.posts.size() == 4);
    CHECK(rivers.posts[1].status == Post::Status::vacant);
    CHECK(rivers.posts[3].fte == 10.6);
    CHECK(!rivers.posts[3].senior);
    CHECK(rivers.posts[3].parent == 2);
    CHECK(rivers.posts[3].line == 5);
    CHECK(people_of(rivers) == 13);
}

TEST_CASE("several posts with nobody above are no mistake") {
    CHECK(posts_complaint(head + "1,2,0,senior,filled,SCS2,Board,1\n") == "");
}

TEST_CASE("bodies fall into size classes") {
    OrganisationSource source;
    source.size_classes = {50, 250};
    source.class_replicates = {10, 4, 1};
    const Body body{7, "Board of Rivers", {}};
    CHECK(point_of(body, 50, 3, source).group == "N=1-50");
    CHECK(point_of(body, 51, 3, source).group == "N=51-250");
    const Point large = point_of(body, 251, 3, source);
    CHECK(large.group == "N>250");
    CHECK(large.label == "Board of Rivers");
    CHECK(large.replicates == 1);
    CHECK(large.organisation == 3);
}

TEST_CASE("a hierarchy's mistakes are said with their lines") {
    CHECK(posts_complaint(head + "1,2,9,senior,filled,SCS1,Banks,1\n") ==
          "posts.csv:3: post 2 of Board of Rivers reports to post 9, which is not in the file");
    CHECK(posts_complaint(head + "1,2,3,senior,filled,SCS1,Banks,1\n1,3,2,senior,filled,SCS1,Banks,1\n") ==
          "posts.csv:3: the posts of Board of Rivers report to one another in a circle: 2 -> 3 -> 2");
    CHECK(posts_complaint(head + "1,2,1,junior_group,group,EO,Banks,4\n1,3,2,senior,filled,SCS1,Banks,1\n") ==
          "posts.csv:4: post 3 of Board of Rivers reports to post 2, a group of juniors");
    CHECK(posts_complaint(head + "1,1,1,senior,filled,SCS1,Banks,1\n") ==
          "posts.csv:3: post 1 of Board of Rivers is given a second time; first in line 2");
}

TEST_CASE("every field is checked, all at once") {
    CHECK(posts_complaint(head + "1,2,1,junior,gone,SCS1,Banks,-1\n3,x,0,senior,filled,SCS1,Banks,1\n") ==
          "posts.csv:3: fte = \"-1\" is not a number of at least 0 (full-time equivalents)\n"
          "posts.csv:3: kind = \"junior\" is not one of \"senior\", \"junior_group\"\n"
          "posts.csv:3: status = \"gone\" is not one of \"filled\", \"vacant\", \"eliminated\", \"group\"\n"
          "posts.csv:4: post_id = \"x\" is not a whole number above 0\n"
          "posts.csv:4: org_id 3 is not in bodies.csv");
    CHECK(posts_complaint(head, "org_id,organisation\n1,Board of Rivers\n1,Again\n") ==
          "bodies.csv:3: org_id 1 is given a second time; first in line 2");
    CHECK(posts_complaint(head, "org_id,organisation\n1,Board of Rivers\n2,Nobody\n") ==
          "posts.csv: no people in Nobody (org_id 2 in bodies.csv)");
}

TEST_CASE("the shipped organograms are sound") {
    const std::string folder = CONCERT_SOURCE_DIR "/scenarios/data/uk_government_organograms/";
    const auto shipped = read_bodies(folder + "posts.csv", folder + "organisations.csv");
    CHECK(shipped.size() == 111);
    std::size_t posts = 0, eliminated = 0;
    for (const Body& body : shipped) {
        posts += body.posts.size();
        for (const Post& post : body.posts) eliminated += post.status == Post::Status::eliminated;
    }
    CHECK(posts == 40'329);
    CHECK(eliminated == 490);
}
