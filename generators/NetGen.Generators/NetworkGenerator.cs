using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Emission;
using NetGen.Generators.Model;
using NetGen.Generators.Parsing;
using NetGen.Generators.Planning;
using NetGen.Generators.Weights;

namespace NetGen.Generators;

/// <summary>Writes the other part of every class or struct that carries <c>[Network]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var settings = context.CompilationProvider
            .Select(static (compilation, _) => CompilationSettings.Read(compilation))
            .WithTrackingName(TrackingNames.Settings);

        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.NetworkAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (declaration, cancellation) => NetworkParser.Parse(declaration, MemberClashes.FindProblems, cancellation).CheckSize(BytesOfParameters))
            .WithTrackingName(TrackingNames.Parse)
            .Combine(settings);

        // The specification is compared by value and knows no positions: after an edit that leaves it as it was,
        // planning and emission do not run.
        var specifications = declarations
            .SelectMany(static (declaration, _) => declaration.Left.SpecificationsFor(declaration.Right))
            .WithTrackingName(TrackingNames.Specification);

        var plans = specifications
            .Select(static (specification, _) => NetworkPlanner.Plan(specification))
            .WithTrackingName(TrackingNames.Plan);

        // What a network costs is known when it is planned.
        var verdicts = plans
            .Select(static (plan, _) => BudgetMeasure.Judge(plan))
            .Where(static verdict => verdict.Overruns.Count > 0)
            .WithTrackingName(TrackingNames.Verdict)
            .Collect();

        // Diagnostics go their own way because they carry real locations, which change with every edit. A location rebuilt
        // from file and line would be stable but deaf to #pragma.
        var diagnostics = declarations
            .Combine(verdicts)
            .SelectMany(static (found, _) => found.Left.Left.DiagnosticsFor(found.Left.Right, found.Right))
            .WithTrackingName(TrackingNames.Diagnostics);

        var weights = context.AdditionalTextsProvider
            .Where(static file => WeightsFileParser.Reads(file.Path))
            .Select(static (file, cancellation) => WeightsFileParser.Parse(file.Path, file.GetText(cancellation)?.ToString() ?? string.Empty))
            .Collect()
            .Select(static (files, _) => files.ToEquatableArray())
            .WithTrackingName(TrackingNames.Weights);

        // Weights that do not fit leave the network as it is: what uses it shows no further errors.
        var misfits = plans
            .Combine(weights)
            .SelectMany(static (pair, _) => WeightsChecks.FindProblems(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Misfits)
            .Collect();

        context.RegisterSourceOutput(plans, AddSources);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic));
        context.RegisterSourceOutput(
            declarations.Combine(misfits).SelectMany(static (pair, _) => pair.Left.Left.DiagnosticsFor(pair.Right)), static (output, diagnostic) => output.ReportDiagnostic(diagnostic));
    }

    private static long BytesOfParameters(NetworkSpec spec) => (long)NetworkPlanner.Plan(spec).ParameterLength * sizeof(float);

    private static void AddSources(SourceProductionContext context, NetworkPlan plan)
    {
        foreach (var file in NetworkEmitter.Emit(plan))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}
