using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Writes a recurrent layer, whatever its cell.</summary>
internal sealed class RecurrentEmitter : LayerEmitter
{
    public override Type Plan => typeof(RecurrentPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        var recurrent = (RecurrentPlan)plan;
        var weights = $"{TensorAccess.Of(network, plan, "InputWeights")}, {TensorAccess.Of(network, plan, "RecurrentWeights")}";
        writer.WriteLine($"{Runtime.RecurrentLayer}.Initialize({weights}, {recurrent.Cell.Gates}, random);");
        if (recurrent.Cell is LstmSpec { ForgetBias: not 0f } lstm)
        {
            writer.WriteLine($"{TensorAccess.Of(network, plan, "InputBiases")}.Slice({recurrent.Units}, {recurrent.Units}).Fill({Literals.Float(lstm.ForgetBias)});");
        }
    }

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        var recurrent = (RecurrentPlan)plan;
        writer.WriteLine($"/// <summary>The parameters of {plan.Name}: {Literals.Count(recurrent.Features, "input")} and {Literals.Count(recurrent.Units, "unit")}, {Literals.Count(recurrent.Columns, "column")}.{OfOwner(plan)}</summary>");
        writer.WriteLine($"public {Runtime.RecurrentLayer} {plan.Name} => new {Runtime.RecurrentLayer}(_parameters, Info, first: {network.IndexOf(recurrent.InputWeights)});");
        writer.WriteLine();
    }

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan) => RecurrentForwardEmitter.Emit(writer, (RecurrentPlan)plan);

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        RecurrentBackwardEmitter.EmitThroughTime(writer, (RecurrentPlan)plan);
        if (below[0] is not null)
        {
            writer.WriteLine();
            RecurrentInputDeltaEmitter.Emit(writer, (RecurrentPlan)plan);
        }
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        RecurrentForwardEmitter.EmitCall(writer, (RecurrentPlan)plan, operands);

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        RecurrentBackwardEmitter.EmitThroughTimeCall(writer, (RecurrentPlan)plan);
        if (below[0] is { } source)
        {
            RecurrentInputDeltaEmitter.EmitCall(writer, (RecurrentPlan)plan, source);
        }
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs) =>
        RecurrentGradientEmitter.EmitCalls(writer, (RecurrentPlan)plan, inputs[0]);
}
