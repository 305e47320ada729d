using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>
/// Writes the sums of some units' gates. The terms of the state go into two chains, one of the even units and one of the odd: a step on a single sample
/// waits half as long for them. For one vector of samples both are added to at a time. For several the registers hold one chain of each: the odd come
/// first and wait where a gate's value will stand, as do then the sums that only read inputs.
/// </summary>
internal sealed class RecurrentSums(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, RecurrentPass pass, int units, LaneVectors vectors)
{
    private const int Samples = LaneBlock.Samples;

    private readonly IReadOnlyList<(GateSum Gate, int Number)> _sums =
        [.. from sum in pass.Sums from number in Enumerable.Range(0, units) select (sum, number)];

    private IEnumerable<(GateSum Gate, int Number)> OfState => _sums.Where(static sum => sum.Gate.State is not null);

    private int Stride => plan.RecurrentWeights.Stride;

    /// <summary>The values and the first place of the state, which the sums of a pass share.</summary>
    private (string Values, int First) State => OfState.First().Gate.State! is var state && state == RecurrentCell.Output
        ? ("hBefore", 0)
        : ("now", cell.Kept.IndexOf(state) * plan.Units * Samples);

    public void Emit()
    {
        if (vectors.Count == 1)
        {
            EmitStarts(_sums);
            EmitOddStarts();
            EmitInputs();
            EmitBothChains();
        }
        else
        {
            EmitOddStarts();
            EmitChain("Odd", first: 1);
            writer.WriteLine("// The terms of odd units wait where the values of the gates will stand.");
            EmitWaiting("Odd", OfState);
            writer.WriteLine();
            EmitStarts(_sums.Where(static sum => sum.Gate.ReadsInputs));
            EmitInputs();
            EmitWaiting("Sum", _sums.Where(static sum => sum.Gate.State is null));
            EmitStarts(_sums.Where(static sum => !sum.Gate.ReadsInputs));
            EmitChain("Sum", first: 0);
        }
    }

    private void EmitStarts(IEnumerable<(GateSum Gate, int Number)> sums)
    {
        foreach (var (sum, number) in sums)
        {
            string Bias(string role) => $"At(ref parameters, Layout.{plan.Name}{role} + {(sum.Gate * plan.Units) + number} + unit)";
            string[] biases = [.. sum.ReadsInputs ? [Bias("InputBiases")] : Array.Empty<string>(), .. sum.State is null ? [] : new[] { Bias("RecurrentBiases") }];
            vectors.EmitStarts(writer, $"{sum.Name}Sum{number}", $"TLanes.Broadcast({string.Join(" + ", biases)})");
        }
    }

    private void EmitOddStarts()
    {
        foreach (var (sum, number) in OfState)
        {
            vectors.EmitStarts(writer, $"{sum.Name}Odd{number}", "TLanes.Zero");
        }
    }

    private void EmitInputs()
    {
        using (writer.Block($"for (nint input = 0; input < {plan.Features}; input++)"))
        {
            vectors.EmitLoads(writer, "value", "x", $"input * {Samples}");
            writer.WriteLine($"ref var weight = ref At(ref parameters, Layout.{plan.Name}InputWeights + input * {plan.InputWeights.Stride} + unit);");
            foreach (var sum in _sums.Where(static sum => sum.Gate.ReadsInputs))
            {
                EmitTerm(sum, "Sum", "value", further: 0);
            }
        }

        writer.WriteLine();
    }

    private void EmitBothChains()
    {
        writer.WriteLine("nint from = 0;");
        using (writer.Block("for (; from < units - 1; from += 2)"))
        {
            EmitState("even", $"from * {Samples}");
            EmitState("odd", $"from * {Samples} + {Samples}");
            EmitWeight();
            foreach (var sum in OfState)
            {
                EmitTerm(sum, "Sum", "even", further: 0);
                EmitTerm(sum, "Odd", "odd", further: Stride);
            }
        }

        if (plan.Units % 2 == 1)
        {
            writer.WriteLine();
            using (writer.Block("if (from < units)"))
            {
                EmitTermsOf("Sum");
            }
        }

        writer.WriteLine();
    }

    private void EmitWaiting(string chain, IEnumerable<(GateSum Gate, int Number)> sums)
    {
        foreach (var (sum, number) in sums)
        {
            writer.WriteLines(vectors.Numbers.Select(vector =>
                $"TLanes.Store({vectors.Name($"{sum.Name}{chain}{number}", vector)}, ref {new ForwardScope(plan, cell, pass, number, vector, vectors).Waiting(sum)});"));
        }
    }

    private void EmitChain(string chain, int first)
    {
        using (writer.Block($"for (nint from = {first}; from < units; from += 2)"))
        {
            EmitTermsOf(chain);
        }

        writer.WriteLine();
    }

    private void EmitTermsOf(string chain)
    {
        EmitState("state", $"from * {Samples}");
        EmitWeight();
        foreach (var sum in OfState)
        {
            EmitTerm(sum, chain, "state", further: 0);
        }
    }

    private void EmitState(string local, string from) =>
        vectors.EmitLoads(writer, local, State.Values, $"{State.First} + {from}");

    private void EmitWeight() =>
        writer.WriteLine($"ref var weight = ref At(ref parameters, Layout.{plan.Name}RecurrentWeights + from * {Stride} + unit);");

    private void EmitTerm((GateSum Gate, int Number) sum, string chain, string value, int further) => vectors.EmitTerm(
        writer, $"{sum.Gate.Name}{chain}{sum.Number}", value, (sum.Gate.Gate * plan.Units) + sum.Number + further, $"{sum.Gate.Name}Weight{sum.Number}");
}
