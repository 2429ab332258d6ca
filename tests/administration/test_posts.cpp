#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "models/administration/posts.hpp"

using namespace concert::administration;

namespace {

Post senior(std::uint32_t id, std::uint32_t parent, const std::string& grade = "SCS1") {
    return {.id = id, .parent = parent, .senior = true, .grade = grade, .unit = "Board"};
}
Post eliminated(std::uint32_t id, std::uint32_t parent) {
    Post post = senior(id, parent);
    post.eliminated = true;
    return post;
}
Post juniors(std::uint32_t parent, double fte, const std::string& unit = "Banks", const std::string& grade = "EO") {
    return {.parent = parent, .senior = false, .grade = grade, .unit = unit, .fte = fte};
}

Hierarchy literal(const std::vector<Post>& posts) {
    Parameters p;
    p.insert_managers = 0;
    return hierarchy_from_posts(posts, p);
}

std::uint32_t widest(const Hierarchy& h) { return *std::max_element(h.reports.begin(), h.reports.end()); }

bool has_note(const Hierarchy& h, const std::string& text) {
    return std::find(h.notes.begin(), h.notes.end(), text) != h.notes.end();
}

std::string notes(const Hierarchy& h) {
    std::string all;
    for (const auto& note : h.notes) all += note + "\n";
    return all;
}

/// A body whose posts name an earlier post as their parent, and groups of juniors under any of them.
std::vector<Post> any_body() {
    static const std::vector<std::string> grades{"SCS1", "Grade 7", "SEO", "HEO", "EO", "AO", "AA", "unheard of"};
    std::vector<Post> posts{senior(1, 0, "SCS3")};
    const auto number = *rc::gen::inRange(1U, 60U);
    for (std::uint32_t id = 2; id <= number; ++id) {
        posts.push_back(
            senior(id, *rc::gen::inRange(0, 12) == 0 ? 0 : *rc::gen::inRange(1U, id), *rc::gen::elementOf(grades)));
        posts.back().eliminated = *rc::gen::inRange(0, 9) == 0;
    }
    const auto groups = *rc::gen::inRange(0, 12);
    for (int g = 0; g < groups; ++g) {
        posts.push_back(juniors(*rc::gen::inRange(1U, number + 1), *rc::gen::inRange(0, 3'000) / 7.0,
                                *rc::gen::element<std::string>("Banks", "Locks"), *rc::gen::elementOf(grades)));
    }
    return posts;
}

}  // namespace

TEST_CASE("posts become people: who reports to whom stays as it was") {
    const Hierarchy h = literal({senior(10, 0), senior(20, 10), senior(30, 10), senior(40, 20), juniors(40, 2)});
    CHECK(h.superior == std::vector<Person>{0, 0, 0, 1, 3, 3});
    CHECK(h.notes == std::vector<std::string>{"widest span of control: 2"});
}

TEST_CASE("children of an eliminated post rise to the nearest post above that exists") {
    const Hierarchy h = literal(
        {senior(1, 0), eliminated(2, 1), eliminated(3, 2), senior(4, 3), senior(5, 2), senior(6, 1), juniors(3, 2)});
    CHECK(h.people() == 6);  // 1, 4, 5, 6 and two juniors
    CHECK(h.reports == std::vector<std::uint32_t>{5, 0, 0, 0, 0, 0});
    CHECK(h.notes == std::vector<std::string>{"2 eliminated posts left out",
                                              "2 posts risen to the nearest existing post above",
                                              "widest span of control: 5"});
}

TEST_CASE("several roots get a virtual head; the children of an eliminated root are roots too") {
    const Hierarchy two = literal({senior(1, 0), senior(2, 0), senior(3, 2)});
    CHECK(two.superior == std::vector<Person>{0, 0, 0, 2});
    CHECK(has_note(two, "2 roots put under a virtual head"));
    const Hierarchy risen = literal({eliminated(1, 0), senior(2, 1), senior(3, 1)});
    CHECK(risen.people() == 3);
    CHECK(risen.reports[0] == 2);
    CHECK(has_note(risen, "2 roots put under a virtual head"));
}

TEST_CASE("a vacant post counts as a person") {
    std::vector<Post> posts{senior(1, 0), senior(2, 1), juniors(2, 1)};
    posts[1].vacant = true;
    const Hierarchy h = literal(posts);
    CHECK(h.people() == 3);
    CHECK(has_note(h, "1 vacant posts counted as persons"));
}

TEST_CASE("junior groups are pooled by post and unit and rounded by largest remainder") {
    // pools 2.4 + 0.9 = 3.3, 1.8 and 0.4: 5.5 -> 6 people; whole parts 3, 1, 0; the remainders .8 and .4 get one each
    const Hierarchy h = literal(
        {senior(1, 0), senior(2, 1), juniors(1, 2.4), juniors(1, 0.9), juniors(1, 1.8, "Locks"), juniors(2, 0.4)});
    CHECK(h.people() == 8);
    CHECK(h.reports[0] == 6);  // post 2, three at the banks, two at the locks
    CHECK(h.reports[1] == 1);
    CHECK(has_note(h, "junior staff rounded from 5.50 full-time equivalents to 6 persons"));
}

TEST_CASE("the literal tree leaves a wide post wide; with managers inserted nobody has more than 15 reports") {
    const std::vector<Post> posts{senior(1, 0), senior(2, 1), juniors(2, 200, "Banks", "AO"),
                                  juniors(2, 3, "Banks", "HEO")};
    const Hierarchy wide = literal(posts);
    CHECK(widest(wide) == 203);
    CHECK(wide.notes == std::vector<std::string>{"widest span of control: 203"});
    const Hierarchy filled = hierarchy_from_posts(posts, {});
    CHECK(filled.people() == wide.people());  // managers are promoted, not added
    CHECK(widest(filled) <= 15);
    // 203/(8 + 1 + 1/3.4) = 21.8 first-line managers, and 22/4.4 = 5 above them
    CHECK(filled.reports[1] == 5);
    CHECK(has_note(filled, "1 posts with more than 15 direct reports given managers"));
    CHECK(has_note(filled, "22 first-line managers promoted"));
    CHECK(has_note(filled, "5 managers of managers promoted"));
    // the highest grade is promoted first: the three HEO lead, and leaders are of category A
    for (Person i = 2; i < 7; ++i) CHECK(filled.category[i] == Category::a);
    CHECK(std::count(filled.category.begin(), filled.category.end(), Category::a) == 2 + 27);
    CHECK(std::count(filled.category.begin(), filled.category.end(), Category::c) == 200 - 24);
}

TEST_CASE("in any body with managers inserted nobody is lost and no span exceeds 15") {
    REQUIRE(rc::check("bodies", [] {
        const auto posts = any_body();
        Parameters p;
        p.team_span = *rc::gen::inRange(4, 16);
        p.manager_span = *rc::gen::inRange(2, 13);
        const Hierarchy filled = hierarchy_from_posts(posts, p);
        const Hierarchy wide = literal(posts);
        RC_ASSERT(filled.people() == wide.people());
        RC_LOG() << notes(filled);
        RC_ASSERT(widest(filled) <= 15U);
        RC_ASSERT(has_note(filled, "widest span of control: " + std::to_string(widest(filled))));
        double fte = 0, seniors = 0, roots = 0;
        for (const Post& post : posts) {
            if (post.eliminated) continue;
            (post.senior ? seniors : fte) += post.fte;
        }
        roots =
            static_cast<double>(wide.people()) - seniors - static_cast<double>(static_cast<std::int64_t>(fte + 0.5));
        RC_ASSERT(roots == 0 || roots == 1);  // 1: a virtual head
    }));
}

TEST_CASE("more seniors under one post than two layers hold: spans stay within 15 there too") {
    std::vector<Post> posts{senior(1, 0)};
    for (std::uint32_t id = 2; id <= 101; ++id) posts.push_back(senior(id, 1));
    const Hierarchy h = hierarchy_from_posts(posts, {});
    CHECK(h.people() == 101);
    CHECK(widest(h) <= 15);  // 100/(4.4 + 1) = 18.5: nineteen leaders stay under the post
}

TEST_CASE("juniors who name no post report to the root, wherever it stands in the list") {
    const Hierarchy h = literal({senior(2, 1), senior(1, 0), juniors(0, 3)});
    CHECK(h.reports[0] == 4);
}

TEST_CASE("nobody, posts that do not exist and cycles are refused in words") {
    CHECK_THROWS_WITH(literal({senior(1, 0), senior(2, 7)}), "post 7 does not exist");
    CHECK_THROWS_WITH(literal({senior(1, 2), senior(2, 1)}), "a hierarchy holds a cycle");
    CHECK_THROWS_WITH(literal({senior(1, 0), eliminated(2, 3), eliminated(3, 2), senior(4, 3)}),
                      "a hierarchy holds a cycle");
}

TEST_CASE("a body in which nobody is left is refused") {
    CHECK_THROWS_AS(literal({}), std::invalid_argument);
    CHECK_THROWS_AS(literal({eliminated(1, 0)}), std::invalid_argument);
}

TEST_CASE("grades stand in the order of the civil service, unknown ones in the middle") {
    const std::vector<std::string> falling{"SCS2", "Grade 6", "G7", "Senior Executive Officer",
                                           "HEO",  "EO",      "AO", "Administrative Assistant"};
    for (std::size_t k = 1; k < falling.size(); ++k) {
        INFO(falling[k - 1] << " against " << falling[k]);
        CHECK(grade_rank(falling[k - 1]) < grade_rank(falling[k]));
    }
    CHECK(grade_rank("lock keeper") == grade_rank("EO"));
}
