#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// A model of the model: a Gaussian process that says from few runs what others would give, and how sure it is
/// (Rasmussen & Williams 2006, Gaussian Processes for Machine Learning; Sacks et al. 1989, Statist. Sci. 4).
namespace concert::analysis {

/// How correlation falls with the distance r, each input measured in its own length scale.
enum class Kernel {
    matern_5_2,          ///< (1 + √5 r + 5/3 r²) exp(-√5 r): twice differentiable (Rasmussen & Williams, eq. 4.17)
    squared_exponential  ///< exp(-r²/2): smooth (eq. 4.9)
};

struct Hyperparameters {
    std::vector<double> lengths;  ///< of every input, in shares of its range; a long one hardly matters
    double variance = 1;          ///< of the underlying function around its mean, in squared units of the output
    double nugget = 0;            ///< variance of the noise of one run, as a share of `variance`
};

struct Prediction {
    double mean;
    double sd;  ///< of the underlying function, the error of the constant mean included, noise of a run not
};

/// What the emulator says of each run when it does not know it; all in units of the output.
struct LeaveOneOut {
    std::vector<double> means, sds;    ///< of the run, its noise included
    std::vector<double> standardised;  ///< (output - mean) / sd; NaN where sd is 0
    double rmse;                       ///< root mean square of output - mean
    double q2;  ///< predictivity 1 - sum (output - mean)² / sum (output - average)²; NaN when outputs are constant
    double coverage;  ///< share of runs within 1.96 sd: about 0.95 when the sds can be trusted; NaN with them
};

/// A Gaussian process of unknown constant mean and given hyperparameters, conditioned on runs. The mean is estimated by
/// generalised least squares, and its uncertainty is part of every prediction (Rasmussen & Williams, section 2.7;
/// "ordinary kriging"). Runs may be repeated at a point if there is a nugget. Copies share what was computed.
class Emulator {
public:
    /// `inputs` holds one row of inputs a run, in [0, 1]; `outputs` one number a run. Throws std::invalid_argument
    /// below two runs, when sizes do not match, a number is NaN or infinite, an input lies outside [0, 1], a
    /// hyperparameter has no meaning, or points so close together need a larger nugget.
    Emulator(std::span<const double> inputs, std::span<const double> outputs, Kernel kernel,
             Hyperparameters parameters);

    /// The mean alone, which costs O(runs); predict() costs O(runs²). Points outside the unit cube are extrapolated.
    double mean(std::span<const double> point) const;
    /// Rasmussen & Williams, eq. 2.42 with the constant as the only basis function.
    Prediction predict(std::span<const double> point) const;

    /// Hyperparameters fixed, the mean estimated without the run: in closed form by Dubrule 1983, Math. Geology 15 (for
    /// a known mean Rasmussen & Williams, eqs 5.10 to 5.12). Repeated runs vouch for one another, which flatters it.
    LeaveOneOut leave_one_out() const;

    /// Of the outputs, hyperparameters as given and the mean as estimated (eq. 5.8); NaN when the variance is 0.
    double log_likelihood() const;

    const Hyperparameters& parameters() const;
    double constant() const;  ///< the estimated mean of the process
    double noise_sd() const;  ///< of one run around the underlying function
    std::size_t runs() const;
    std::size_t dimensions() const;

private:
    struct Conditioned;
    std::shared_ptr<const Conditioned> conditioned_;
};

struct EmulatorOptions {
    Kernel kernel = Kernel::matern_5_2;
    std::optional<double> nugget = std::nullopt;  ///< given, or fitted from 1e-8 up
    std::size_t starts = 4;                       ///< of the search for the likeliest hyperparameters
};

/// The emulator of largest likelihood (Rasmussen & Williams, section 5.4.1; variance and mean by formula, lengths and
/// nugget by search: emulator_likelihood.hpp). Constant outputs are emulated by that constant, variance 0.
/// Deterministic, the same bits on any number of threads. Time grows with the cube of the runs: a start took 2 to 5 s
/// with 500 runs of 10 inputs. Throws like Emulator, and without starts.
Emulator fit_emulator(std::span<const double> inputs, std::span<const double> outputs,
                      const EmulatorOptions& options = {});

}  // namespace concert::analysis
