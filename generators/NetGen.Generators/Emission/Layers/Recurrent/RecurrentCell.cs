using System.Collections.Immutable;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>
/// One kind of cell: its formulas, the same for 16 samples of one unit and for a vector of units of one sample, and their derivatives.
/// </summary>
internal abstract class RecurrentCell
{
    /// <summary>The value that a step hands to the layer above and to the next step.</summary>
    public const string Output = "h";

    /// <summary>The derivative by <see cref="Output"/> that a step hands back to the one before.</summary>
    public const string OutputCarry = "h";

    /// <summary>The equations as people write them.</summary>
    public abstract string Formula { get; }

    /// <summary>What is kept of each step beside the output, in the order of memory.</summary>
    public abstract ImmutableArray<string> Kept { get; }

    /// <summary>The values, beside the output, that the next step reads.</summary>
    public virtual ImmutableArray<string> States => [];

    /// <summary>Whether the output becomes 0 with another state, so that it need not be asked itself whether it is tiny.</summary>
    public virtual bool OutputVanishesWithState => false;

    /// <summary>The values that a later pass over the same step reads of all units.</summary>
    public virtual ImmutableArray<string> Passed => [];

    /// <summary>The derivatives of a step, in the order of memory: those by the sums of gates, in the order of the weights' columns.</summary>
    public abstract ImmutableArray<string> Deltas { get; }

    /// <summary>The derivatives, beside that by the output, that a step hands back to the one before.</summary>
    public virtual ImmutableArray<string> Carries => [];

    /// <summary>
    /// The passes forward. Terms of a sum may wait where its value is kept, or where the output will stand if it is not: a pass has one such sum at most, and its
    /// formulas read every sum before they keep a value.
    /// </summary>
    public abstract IReadOnlyList<RecurrentPass> Passes { get; }

    /// <summary>The lines of the way back that make derivatives by the sums of that by the output, <c>dh</c>.</summary>
    public abstract IEnumerable<string> Backward(BackwardScope scope);

    /// <summary>A second pass of the way back, whose sum over the derivatives of a gate is <c>de</c>; null if there is none.</summary>
    public virtual BackwardPass? SecondBackward => null;

    /// <summary>Whether <see cref="Backward"/> starts what is handed back by the output, to which the products with the weights are added.</summary>
    public virtual bool StartsCarry => false;

    /// <summary>The number of gates whose products with the weights are handed back.</summary>
    public abstract int CarriedGates { get; }

    /// <summary>The gate from which the derivatives by the products with the inputs lie further on, and how many gates further; null if none does.</summary>
    public virtual (int Gate, int Shift)? InputShift => null;

    /// <summary>The gate whose weights are multiplied with another value than the state before, kept beside that; null if there is none.</summary>
    public virtual RecurrentValue? OtherValue => null;

    public static RecurrentCell Of(RecurrentPlan plan) => plan.Cell switch
    {
        SimpleRnnSpec cell => new SimpleRnnCell(cell.Function),
        GruSpec { ResetAfter: true } => new GruCell(),
        GruSpec => new ResetBeforeGruCell(),
        LstmSpec => new LstmCell(),
        _ => throw new InvalidOperationException($"There is no cell for '{plan.Cell.Kind}'."),
    };
}

/// <summary>A second pass of the way back.</summary>
/// <param name="Gate">The gate whose derivatives are summed.</param>
/// <param name="Formulas">The lines.</param>
internal sealed record BackwardPass(int Gate, Func<BackwardScope, IEnumerable<string>> Formulas);

/// <summary>What stands beside a value of the state among what is kept, as one row of both.</summary>
/// <param name="Gate">The gate whose weights are multiplied with the second.</param>
/// <param name="State">The first: the state before.</param>
/// <param name="Value">The second.</param>
internal sealed record RecurrentValue(int Gate, string State, string Value);
