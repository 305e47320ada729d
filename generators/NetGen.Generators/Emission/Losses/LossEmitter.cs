using NetGen.Generators.Model;

namespace NetGen.Generators.Emission.Losses;

/// <summary>How emitted code speaks of a loss.</summary>
/// <param name="Rows">The runtime's pass over the rows: outputs (or logits) and targets become the delta and the rows' losses.</param>
/// <param name="Formula">The loss of one row as people write it.</param>
internal sealed record LossEmitter(string Rows, string Formula)
{
    private static readonly Dictionary<string, LossEmitter> ByName = new()
    {
        ["MeanSquaredError"] = new("MeanSquaredErrorRows", "mean over j of (y[j] - t[j])^2"),
        ["MeanAbsoluteError"] = new("MeanAbsoluteErrorRows", "mean over j of |y[j] - t[j]|"),
        ["Huber"] = new("HuberRows", "mean over j of e^2 / 2 if |e| <= delta, else delta * (|e| - delta / 2), for e = y[j] - t[j]"),
        ["BinaryCrossEntropy"] = new("SigmoidBinaryCrossEntropy", "mean over j of -t[j] log y[j] - (1 - t[j]) log(1 - y[j]), from the logits"),
        ["CrossEntropy"] = new("SoftmaxCrossEntropy", "-sum over j of t[j] log y[j], from the logits"),
        ["Hinge"] = new("HingeRows", "mean over j of max(0, 1 - t[j] y[j])"),
        ["SquaredHinge"] = new("SquaredHingeRows", "mean over j of max(0, 1 - t[j] y[j])^2"),
        ["LogCosh"] = new("LogCoshRows", "mean over j of log cosh(y[j] - t[j])"),
        ["Poisson"] = new("PoissonRows", "mean over j of y[j] - t[j] log y[j]"),
        ["KullbackLeibler"] = new("SoftmaxKullbackLeibler", "sum over j of t[j] log(t[j] / y[j]), from the logits"),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static LossEmitter For(LossSpec loss) => ByName[loss.Name];

    /// <summary>The formula, with Huber's delta in its place.</summary>
    public static string FormulaOf(LossSpec loss) =>
        loss.Delta is { } delta ? For(loss).Formula.Replace("delta", Literals.Float(delta).TrimEnd('f')) : For(loss).Formula;

    /// <summary>The expression that makes the runtime's description of the loss.</summary>
    public static string Description(LossSpec loss) => $"new {Runtime.Losses}{loss.Name}({(loss.SmoothsLabels ? Literals.Float(loss.LabelSmoothing!.Value) : Delta(loss))})";

    /// <summary>Writes the call that turns the targets, waiting in the delta's buffer, into the delta.</summary>
    public void EmitCall(SourceWriter writer, LossSpec loss, params string[] arguments)
    {
        var delta = Delta(loss);
        writer.WriteCall($"{Runtime.LossRows}{Rows}.Apply", delta.Length > 0 ? [.. arguments, delta] : arguments);
    }

    /// <summary>The expression for one output that counts whole; the gradient is declared in it.</summary>
    public string Single(LossSpec loss, string output, string target) =>
        $"{Runtime.LossRows}{Rows}.OfSingle({string.Join(", ", new[] { output, target, Delta(loss), "out var gradient" }.Where(argument => argument.Length > 0))})";

    private static string Delta(LossSpec loss) => loss.Delta is { } delta ? Literals.Float(delta) : string.Empty;
}
